"""The columns of known programs, one module each, found by themselves.

A preset is a module in this folder with `TITLE` and `COLUMNS`: heading → where it goes, as `column_mapping.target`
reads it; "" for a column that is known and left out. “#” in a heading stands for a number, which ties a value to its
label. Adding a program is adding one file.
"""
