"""How a statute names its own State, in running text.

In: a member's profile. Out: its short name, with the article where English needs one.
"""

from guidegen.law.national import Profile

_WITH_ARTICLE = ("United ", "Republic of ", "Lao PDR", "DPR ", "Macao SAR", "Maldives", "Philippines")


def state_name(profile: Profile) -> str:
    """The short name: ``Indonesia``, ``the Philippines``."""
    return f"the {profile.name}" if profile.name.startswith(_WITH_ARTICLE) else profile.name
