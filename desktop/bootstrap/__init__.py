"""The only room that knows all parts: `books` opens a book, `window` puts the window around it."""

from desktop.bootstrap.books import OpenBook, new_book, open_book

__all__ = ["OpenBook", "new_book", "open_book"]
