"""Which page comes when, and what stands on it."""
