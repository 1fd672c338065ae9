"""Event codes against PLOVER's gold standard records."""
