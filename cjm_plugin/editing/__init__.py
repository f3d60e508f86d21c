"""Changes to authors' files: one canonical form, and ids that are changed everywhere at once."""
