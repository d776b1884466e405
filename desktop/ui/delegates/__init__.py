"""Delegates: how the rows of lists and tables are drawn."""
