"""What can be done from everywhere: one list for the menu bar, find-or-do and the sheet of shortcuts.

Each module in this folder with a list `ACTIONS` is found by itself, and so is `desktop/ui/pages/<name>/actions.py`.
"""
