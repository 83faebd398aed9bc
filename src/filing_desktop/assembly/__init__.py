"""What goes into a package, under which name, at which gate; pure."""
