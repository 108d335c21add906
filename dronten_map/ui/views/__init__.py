"""The pages beside the map: the plan, and the contacts with their agreements."""
