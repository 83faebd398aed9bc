"""The export of an open filing: what will be written, how far it is, what was written."""
