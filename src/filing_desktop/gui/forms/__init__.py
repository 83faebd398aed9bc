"""The static windows, as made from the Designer files in ui/."""
