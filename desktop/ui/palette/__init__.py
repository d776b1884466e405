"""Find-or-do (Ctrl+K): one field that finds customers, does things and goes to pages."""
