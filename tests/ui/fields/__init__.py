"""Tests of the editors of one value."""
