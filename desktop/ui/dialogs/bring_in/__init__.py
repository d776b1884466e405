"""Bring in a list: choose the file, match the columns, check it over, bring them in."""
