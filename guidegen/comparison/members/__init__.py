"""Members side by side: elements, penalties, obligations, treaties and laws, for members chosen by name, group or condition."""
