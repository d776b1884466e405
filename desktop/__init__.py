"""Dearly: the relationship book for a small shop."""
