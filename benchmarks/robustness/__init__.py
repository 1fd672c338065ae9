"""What hostile texts, many threads and long runs do to the library."""
