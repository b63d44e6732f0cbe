"""What a plan asks for, made by whoever is at hand and published as one edition.."""
