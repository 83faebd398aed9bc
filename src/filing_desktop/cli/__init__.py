"""The commands: thin words over the services."""
