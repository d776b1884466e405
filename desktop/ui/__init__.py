"""The window: Qt Widgets live here and nowhere else. Start at `page.py`, `context.py` and `widgets/`."""
