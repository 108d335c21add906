"""The dialogs: few, and never in the way."""
