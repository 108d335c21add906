"""Presenting: the views as a story on the whole screen."""
