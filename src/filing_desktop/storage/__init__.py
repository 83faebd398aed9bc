"""The encrypted library: one file of facts, journal and file records, and blobs beside it."""
