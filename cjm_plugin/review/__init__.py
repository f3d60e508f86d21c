"""Changes of maps, told to people: in sentences, and as pages."""
