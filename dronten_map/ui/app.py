"""The program with its window: language, look, the window itself, and what follows it."""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from dronten_map.errors import UserError
from dronten_map.i18n import Language, _, set_language
from dronten_map.ui import theme
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.settings import Settings

if TYPE_CHECKING:  # not needed for the first paint
    from PySide6.QtCore import QMessageLogContext, QtMsgType, QTranslator

    from dronten_map.ui.crash import CrashReports


def start(arguments: list[str], *, painted: Callable[[], None] | None = None) -> int:
    """Open the window, with the map of the first argument when there is one, until it closes.

    Args:
        arguments: At most one file.
        painted: Called once, right after the window was painted for the first time.

    Returns:
        0, or 2 when there is no screen to open a window on.
    """
    settings = Settings.load()
    set_language(settings.language)
    app = open_application()
    if app is None:
        print(no_screen(), file=sys.stderr)
        return 2
    program = Program(app, settings)
    program.open_window(Path(arguments[0]) if arguments else None, painted=painted)
    return app.exec()


def open_application() -> QApplication | None:
    """Qt's application; None when there is no screen."""
    chosen = "QT_QPA_PLATFORM" in os.environ
    if chosen or not sys.platform.startswith("linux"):
        return QApplication([*sys.argv[:1], *theme.ARGUMENTS])
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        return None
    from PySide6.QtCore import qInstallMessageHandler

    # Without the last one Qt aborts where it cannot reach the screen that it was told of.
    platforms = ["xcb", "offscreen"]
    if os.environ.get("WAYLAND_DISPLAY"):
        platforms.insert(0, "wayland")
    before = qInstallMessageHandler(_hush)
    app = QApplication([*sys.argv[:1], *theme.ARGUMENTS, "-platform", ";".join(platforms)])
    qInstallMessageHandler(before)
    if app.platformName() == "offscreen":
        app.shutdown()
        return None
    return app


def no_screen() -> str:
    """What to say when there is no screen, and what can be done without one."""
    return _(
        "There is no screen here to open a window on. "
        "Start it in a desktop, or use a command: dronten-map --help."
    )


class Program(QObject):
    """What stays when the window is replaced: the application, the settings, the crash reports."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._translator: QTranslator | None = None
        self._reports: CrashReports | None = None
        app.setApplicationName("dronten-map")
        app.setApplicationDisplayName("")
        app.setDesktopFileName("dronten-map")
        theme.apply(app)
        theme.appearance().choose(settings.appearance)
        self.window = self._made_window()

    def open_window(self, path: Path | None, *, painted: Callable[[], None] | None = None) -> None:
        """Show the window; what it needs beyond that comes after the first paint."""

        def go_on() -> None:
            gc.enable()
            if painted is not None:
                painted()
            self._begin(path)

        FirstPaint(self.window, go_on)
        self.window.show()

    def change_language(self, language: Language) -> None:
        """Let a new window in another language take over the open map, selection and place."""
        set_language(language)
        self.translate_qt(language)
        old, self.window = self.window, self._made_window()
        self._start(self.window)
        self.window.take_over(old)
        self.window.show()
        if not self.window.bridge.has_document:
            self._offer_leftovers()

    def translate_qt(self, language: Language) -> None:
        """Let Qt's own buttons and dialogs speak this language too."""
        from PySide6.QtCore import QLibraryInfo, QTranslator

        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        if language == "en":
            return
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator(self)
        if translator.load(f"qtbase_{language}", folder):
            self._app.installTranslator(translator)
            self._translator = translator

    def _made_window(self) -> MainWindow:
        window = MainWindow(self._settings)
        window.language_chosen.connect(self._change_soon)
        return window

    def _change_soon(self, language: str) -> None:
        # The action that asked for it belongs to the window that goes.
        code: Language = "nl" if language == "nl" else "en"
        QTimer.singleShot(0, self, lambda: self.change_language(code))

    def _start(self, window: MainWindow) -> None:
        from dronten_map.ui.crash import CrashReports

        if self._reports is None:
            self._reports = CrashReports(self)
            self._reports.install()
        window.broken.connect(self._reports.tell_text)
        window.begin()

    def _begin(self, path: Path | None) -> None:
        theme.appearance().ask_system()
        self.translate_qt(self._settings.language)
        self._start(self.window)
        if path is not None:
            self.window.files.open(path)
        if not self.window.bridge.has_document:
            self._offer_leftovers()

    def _offer_leftovers(self) -> None:
        try:
            self.window.offer_leftovers()
        except UserError as error:
            self.window.messages.tell(error)


class FirstPaint(QObject):
    """Calls once, right after a widget was painted for the first time."""

    def __init__(self, watched: QObject, then: Callable[[], None]) -> None:
        super().__init__(watched)
        self._watched = watched
        self._then = then
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the event that paints."""
        if event.type() == QEvent.Type.Paint:
            self._watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False


def _hush(kind: "QtMsgType", context: "QMessageLogContext", message: str) -> None:
    from PySide6.QtCore import QtMsgType

    if kind == QtMsgType.QtFatalMsg:
        print(message, file=sys.stderr)
