"""Programs for those who develop the project."""
