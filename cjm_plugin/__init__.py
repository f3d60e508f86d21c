"""A catalogue of customer journey maps: load it, derive from it, publish it."""
