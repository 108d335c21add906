from PySide6.QtWidgets import QLabel, QWidget

from dronten_map import __version__
from dronten_map.session import folders
from dronten_map.ui.about import About


def test_it_says_which_version_and_where_the_program_keeps_its_own(around: QWidget) -> None:
    about = About(around)
    text = " ".join(label.text() for label in about.findChildren(QLabel))
    assert __version__ in text
    assert str(folders.home()) in text
