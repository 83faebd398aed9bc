"""The widgets every page is made of; they know Qt and plain values, nothing of filings."""
