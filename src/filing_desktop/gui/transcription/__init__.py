"""The transcription sheet: what is typed into the portal by hand, field by field."""
