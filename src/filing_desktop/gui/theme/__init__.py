"""Colours, type and sizes, and the ways Qt gets them."""
