"""Open data: every fact of the corpus as tables, with what describes them.

In: the corpus and a date. Out: the files of a folder, as bytes: each table as CSV and as JSON, the JSON Schemas of the content,
a licence, a README and a Frictionless ``datapackage.json``. The same for the same corpus and date.
"""

from guidegen.rendering.open_data.package import data_files

__all__ = ["data_files"]
"""What others use: the files by their path in the folder."""
