"""The rules, a file each: its documentation, its cases, and the function that finds.

Codes by hundreds: 2 the path, 3 needs, problems and recommendations, 4 the target path, 5 upkeep, 6 wording,
7 personal data. (0 and 1 are what the loader finds, 9 is about the checks themselves.)
"""
