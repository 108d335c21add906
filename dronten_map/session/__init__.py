"""The open document and what goes with it."""
