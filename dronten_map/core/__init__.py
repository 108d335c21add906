"""Facts and rules: records, changes, edits. Standard library only."""
