"""Making documents: what is chosen at the left, the pages as they will be at the right."""
