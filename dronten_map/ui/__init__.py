"""The window: it shows the map and asks; what a map is and may be is decided below."""
