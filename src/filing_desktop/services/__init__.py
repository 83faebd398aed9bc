"""What a user can do, one short module each; the ports to the outer ring; the clock."""
