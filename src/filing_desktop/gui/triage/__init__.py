"""The page that tells which filing is needed."""
