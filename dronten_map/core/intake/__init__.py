"""Taking in a list that she already has: which column is what, and what the rows then say."""
