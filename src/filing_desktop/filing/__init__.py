"""What was said about a client and a filing, and how it reads."""
