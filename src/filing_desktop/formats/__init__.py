"""Bytes to values and back; holds no state."""
