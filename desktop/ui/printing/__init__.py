"""Printing that needs the window's own printing system."""
