"""What the program is, which version, and under which licence."""

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from dronten_map import __version__
from dronten_map.i18n import _
from dronten_map.session import folders
from dronten_map.ui import theme
from dronten_map.ui.words import label


class About(QDialog):
    """A few lines and a button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About this program"))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 16)
        column.setSpacing(theme.SPACE)
        column.addWidget(label("Dronten Map", "title"))
        version = _("Version {version}, with Qt {qt}").format(version=__version__, qt=qVersion())
        column.addWidget(label(version, "muted"))
        for text in (
            _("Draw the web of people around an opgave, and plan the way there."),
            _("It works without internet: nothing of yours leaves this computer by itself."),
            _("Free software under the European Union Public Licence 1.2."),
        ):
            column.addWidget(label(text))
        place = _("What the program keeps: {folder}").format(folder=folders.home())
        column.addWidget(label(place, "small"))
        column.addSpacing(theme.SPACE)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
