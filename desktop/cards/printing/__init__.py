"""Sending a finished PDF to a printer: one small interface, a back end for each printing system."""
