"""The map: one painted widget, no object per actor."""
