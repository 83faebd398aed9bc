"""The documents composed from the facts: headings, prose, tables, figures; no millimetres."""
