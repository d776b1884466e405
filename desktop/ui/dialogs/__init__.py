"""Dialogs inside the window. A dialog collects what a command needs and hands it back; it never writes."""
