"""Taking in a list that she already has: choose the columns, see what comes of it, take it in."""
