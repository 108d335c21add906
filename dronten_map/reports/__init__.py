"""Paper and pictures: everything that leaves the program to be read or printed."""
