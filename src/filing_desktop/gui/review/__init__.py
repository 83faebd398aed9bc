"""Every answer of an open filing on one page, to be read through before the export."""
