"""The findings of an open filing: filtered, unfolded one at a time, mended or kept."""
