"""What the digests of an edition hold: what shapes its bytes, and nothing else that a machine has."""

from guidegen.publishing.inputs.tools import fonts
from guidegen.rendering.pdf.fonts import FACES, faces


def test_the_faces_that_come_along_are_digested_and_no_other_font() -> None:
    assert set(fonts()) == {*(face.name for face in faces()), "fonts.conf"}
    assert len(set(fonts().values())) == len(fonts())


def test_the_licence_and_the_list_of_characters_shape_no_byte() -> None:
    assert {path.name for path in FACES.iterdir()} - set(fonts()) == {"OFL.txt", "characters.txt"}
