"""Contact lists in and out: file formats, column mapping, duplicates. Pure values, no database."""
