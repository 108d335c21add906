"""The ways in which actors can be put in order on a map; `table` lists them."""
