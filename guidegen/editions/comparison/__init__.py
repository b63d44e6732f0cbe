"""A comparison and a gap analysis as plain cells, that every form walks: none says more or less than another."""
