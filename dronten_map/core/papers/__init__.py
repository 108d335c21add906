"""Documents as data: what stands on paper, built from a map without a printer in sight."""
