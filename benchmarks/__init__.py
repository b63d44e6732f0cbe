"""Timings, to be read as ratios within one run; nothing is asserted. ``make bench`` runs them."""
