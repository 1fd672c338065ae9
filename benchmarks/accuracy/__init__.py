"""Gold articles and the scorer that compares reports with them."""
