"""Filing Desktop: from the first question of an algorithm filing to a verified package."""

__version__ = "0.1.0"
