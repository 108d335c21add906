"""The engagement plan on paper, one module for each subject."""
