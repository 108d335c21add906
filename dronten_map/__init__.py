"""Dronten Map: draw the web around opgaven, plan the engagement, keep what was agreed."""

__version__ = "0.1.0"
