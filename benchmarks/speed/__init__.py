"""What reading an article costs, in F: the time that a bare regular expression takes to find the words and marks."""
