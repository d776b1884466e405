"""Dates as people keep them: partial dates, yearly occurrences. Pure Python."""
