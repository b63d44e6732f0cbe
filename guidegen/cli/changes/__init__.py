"""``guidegen diff`` and ``guidegen impact``: what changed, and which guides say it."""
