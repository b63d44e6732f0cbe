"""What each chapter of a guide says, under the name of its template.."""
