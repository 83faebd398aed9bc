"""Checks a dossier as a reviewer would; every finding names rule, place and remedy."""
