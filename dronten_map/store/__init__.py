"""The file on disk: one SQLite file per map, a working copy for every change, safe publishing."""
