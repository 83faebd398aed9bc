"""Writes a package, reads it again and compares."""
