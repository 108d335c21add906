"""Workbooks and the formats of other programs."""
