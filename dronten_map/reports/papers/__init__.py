"""The documents beside the plan: dossier, department, one page, agreements, comparison, poster."""
