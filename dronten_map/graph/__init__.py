"""The web as a graph: kept in step with the records, laid out, and drawn without a painter."""
