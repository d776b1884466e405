"""The rules between a shop and its customers: pure functions, no clock, no database, no Qt."""
