"""How a State's statutes are written: units, numbers, citations, fines, the place of definitions."""
