"""What a good map is checked for: the rules of the method, each a file of `rules/`, and their running."""
