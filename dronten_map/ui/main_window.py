"""The main window: it puts the parts together and does nothing else."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QMenuBar, QStackedWidget, QVBoxLayout, QWidget

from dronten_map.errors import UserError
from dronten_map.i18n import Language
from dronten_map.ui import place, theme
from dronten_map.ui.menus import add_menus
from dronten_map.ui.settings import Settings, Side
from dronten_map.ui.start_screen import StartScreen

if TYPE_CHECKING:  # these must not delay the first paint
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from dronten_map.core.ids import PlanId
    from dronten_map.core.records import Record
    from dronten_map.ui.action_board import ActionBoard
    from dronten_map.ui.actions import Action, Page
    from dronten_map.ui.bridge import Bridge
    from dronten_map.ui.canvas.widget import Canvas
    from dronten_map.ui.exports import Exports
    from dronten_map.ui.files import Files
    from dronten_map.ui.handouts import Handouts
    from dronten_map.ui.messages import Messages
    from dronten_map.ui.palette import Palette
    from dronten_map.ui.questions import Questions
    from dronten_map.ui.search_field import SearchField
    from dronten_map.ui.status_line import StatusLine
    from dronten_map.ui.workspace import Workspace

STEPPING = {"F6": 1, "Shift+F6": -1}  # keys that bring the keyboard to another part of the page


class MainWindow(QMainWindow):
    """The window, from start screen to open map.

    What is not needed for the first paint, the start screen, is made by `begin`, which the program
    calls after it.

    Signals:
        language_chosen(str): show everything in this language; a new window takes over.
        broken(str): work beside the window failed through a fault; its traceback.
    """

    language_chosen = Signal(str)
    broken = Signal(str)

    bridge: "Bridge"
    board: "ActionBoard"
    files: "Files"
    messages: "Messages"
    search: "SearchField"
    status: "StatusLine"

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.start_screen = StartScreen(settings)
        self.workspace: Workspace | None = None
        bar = QMenuBar(self)
        self.setMenuBar(bar)
        self._menus = add_menus(bar)
        self._exports: Exports | None = None
        self._palette: Palette | None = None
        self._has_begun = False
        self._assemble()

    @property
    def canvas(self) -> "Canvas":
        """The map; ask `bridge.has_document` first."""
        assert self.workspace is not None, "no map was opened yet"
        return self.workspace.canvas

    @property
    def exports(self) -> "Exports":
        """Plans, overviews and pictures, made in the background."""
        from dronten_map.ui.exports import Exports

        if self._exports is None:
            self._exports = Exports(self.bridge, self.files, self.messages, questions=self._asked)
            self._exports.broken.connect(self.broken)
        return self._exports

    @property
    def handouts(self) -> "Handouts":
        """Lists that go out to teams and come back."""
        from dronten_map.ui.handouts import handouts_of

        return handouts_of(self.bridge, self.files, self.messages, self, broken=self.broken.emit)

    @property
    def page(self) -> "Page":
        """The page that is in front."""
        return self.workspace.page if self.workspace is not None else "map"

    @property
    def plan(self) -> "PlanId | None":
        """The plan that the page Plan shows while it is in front; None otherwise."""
        if self.workspace is None or self.page != "plan":
            return None
        return self.workspace.plan.plan

    @property
    def widget(self) -> QMainWindow:
        """The window itself, as the parent of a dialog."""
        return self

    def begin(
        self,
        *,
        questions: "Questions | None" = None,
        table: "Iterable[Action] | None" = None,
    ) -> None:
        """Make what the first paint could do without: the open map, actions, search, autosave.

        Args:
            questions: Who answers; by default the user, in dialogs.
            table: The actions that are offered; by default all.
        """
        from dronten_map.ui.action_board import ActionBoard
        from dronten_map.ui.action_tables import all_actions
        from dronten_map.ui.autosave import Autosave
        from dronten_map.ui.bridge import Bridge
        from dronten_map.ui.files import Files
        from dronten_map.ui.full_screen import EscapeLeaves
        from dronten_map.ui.messages import Messages
        from dronten_map.ui.questions import Dialogs
        from dronten_map.ui.recent_menu import RecentMenu
        from dronten_map.ui.search_field import SearchField
        from dronten_map.ui.status_line import StatusLine

        self.bridge = Bridge(parent=self)
        self.messages = Messages(self)
        self._asked: Questions = questions or Dialogs(self)
        self.files = Files(
            self.bridge, self.settings, self.messages, questions=self._asked, parent=self
        )
        self.board = ActionBoard(self, self._menus)
        self.search = SearchField(self.bridge, self._go_to, self)
        self.status = StatusLine(self.bridge, self)
        autosave = Autosave(self.bridge)
        autosave.failed.connect(self.files.tell_autosave)
        recent = RecentMenu(self.settings, self)
        recent.wants.connect(self.files.open)
        self.board.put_below("file.open", recent)
        self._furnish()
        self._connect()
        self.board.add(all_actions() if table is None else table)
        EscapeLeaves(self)
        self._has_begun = True

    def offer_leftovers(self) -> None:
        """Offer what a crash left behind, on the start screen."""
        from PySide6.QtCore import Qt

        from dronten_map.session.recovery import discard, leftovers
        from dronten_map.ui.recovery_card import RecoveryCard

        centre = Qt.AlignmentFlag.AlignHCenter
        for leftover in leftovers():
            card = RecoveryCard(leftover, self)
            card.wants_back.connect(self.files.recover)
            card.wants_gone.connect(discard)
            self.start_screen.offers.addWidget(card, 0, centre)
            self.start_screen.give_way()

    def take_over(self, other: "MainWindow") -> None:
        """Stand where another window stood and show what it showed; that one goes."""
        if other.isFullScreen():
            other.toggle_full_screen()
        self.restoreGeometry(other.saveGeometry())
        before = other.bridge
        is_open, page = before.has_document, other.page
        other.retire()
        if is_open:
            self.bridge.show(before.document)
            self.bridge.view = before.view
            chosen = before.selection
            self.bridge.selection.set(actors=chosen.actors, relations=chosen.relations)
            self.bridge.selection.light(chosen.opgave)
            self.show_page(page)

    def show_message(self, text: str) -> None:
        """Tell something in the calm bar below the map; it goes by itself."""
        self.messages.say(text)

    def show_page(self, page: "Page") -> None:
        """Bring a page to the front."""
        if self.workspace is not None:
            self.workspace.show_page(page)

    def is_folded(self, side: Side) -> bool:
        """Whether a side panel is folded away."""
        return side in self.settings.folded

    def fold(self, side: Side) -> None:
        """Fold a side panel away, or back."""
        if self.workspace is not None:
            self.workspace.fold(side)

    def toggle_full_screen(self) -> None:
        """Leave the map alone on the screen, or come back."""
        from PySide6.QtCore import Qt

        alone = not self.isFullScreen()
        if alone:
            self.show_page("map")
        for part in (self.menuBar(), self.status):
            part.setVisible(not alone)
        if self.workspace is not None:
            self.workspace.show_panels(alone=alone)
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def open_search(self) -> None:
        """Let the user type what to look for."""
        if self.isFullScreen():
            self.toggle_full_screen()
        self.search.begin()

    def open_palette(self) -> None:
        """Let the user type which action to do."""
        from dronten_map.ui.palette import Palette

        if self._palette is None:
            self._palette = Palette(self.board, self)
        self._palette.open()

    def show_shortcuts(self) -> None:
        """Show every shortcut."""
        from dronten_map.ui.shortcuts import ShortcutHelp

        self._show_dialog(ShortcutHelp(self.board.table, self))

    def show_about(self) -> None:
        """Show what the program is and which version."""
        from dronten_map.ui.about import About

        self._show_dialog(About(self))

    def use_language(self, language: Language) -> None:
        """Show everything in another language from now on."""
        self.settings.language = language
        self._store_settings()
        self.language_chosen.emit(language)

    def use_appearance(self, choice: theme.Choice) -> None:
        """Be light, be dark or follow the system from now on."""
        self.settings.appearance = choice
        theme.appearance().choose(choice)
        self._store_settings()
        self.board.refresh()

    def retire(self) -> None:
        """Go without a question: another window shows the same map from now on."""
        self._remember_place()
        self.bridge.leave()
        self.hide()
        self.deleteLater()

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Ask about unsaved work, and remember where the window stood."""
        if not self._has_begun:
            return
        if (self._exports and self._exports.holds_up(self.close)) or not self.files.may_leave():
            event.ignore()
            return
        self._remember_place()
        self._store_settings()
        if self.bridge.has_document:
            document = self.bridge.document
            self.bridge.leave()
            document.close()
        event.accept()

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Take files of ours."""
        from dronten_map.ui.dropped import is_welcome

        if is_welcome(event, has_map=self._has_begun and self.bridge.has_document):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Open the map that was dropped, or read the lists that came back."""
        from dronten_map.ui.dropped import take

        take(event, self)

    def _assemble(self) -> None:
        self.setWindowTitle("Dronten Map")
        self.setAcceptDrops(True)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.start_screen)
        middle = QWidget(self)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        place.put(self, self.settings.geometry)

    def _furnish(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QKeySequence, QShortcut

        self._column.addWidget(self.messages)
        self.menuBar().setCornerWidget(self.search, Qt.Corner.TopRightCorner)
        self.setStatusBar(self.status)
        self.search.hide()
        self.status.hide()
        for keys, step in STEPPING.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(self._stepping(step))

    def _connect(self) -> None:
        start, files = self.start_screen, self.files
        start.wants_new.connect(files.new)
        start.wants_example.connect(files.open_example)
        start.wants_file.connect(files.choose)
        start.wants_recent.connect(files.open)
        start.wants_forgotten.connect(files.forget)
        files.recent_changed.connect(start.show_recent)
        files.closed.connect(self._show_start)
        self.bridge.opened.connect(self._show_map)
        self.bridge.failed.connect(self._tell_failure)
        for signal in (self.bridge.changed, self.bridge.saved):
            signal.connect(self._name_window)
        self.bridge.changed.connect(lambda: self.messages.drop("refused"))

    def _show_map(self) -> None:
        from dronten_map.ui.workspace import Workspace

        if self.workspace is None:
            self.workspace = Workspace(self.bridge, self.board, self.settings)
            self._stack.addWidget(self.workspace)
            self.workspace.page_changed.connect(self.board.refresh)
            self.status.follow(self.workspace.canvas)
            self.board.bind(self.workspace.canvas)
        self._stack.setCurrentWidget(self.workspace)
        self.search.show()
        self.status.show()
        self._name_window()
        self.show_page("map")

    def _show_start(self) -> None:
        self.start_screen.show_recent()
        self._stack.setCurrentWidget(self.start_screen)
        self.search.hide()
        self.status.hide()
        self.setWindowModified(False)
        self.setWindowTitle("Dronten Map")
        self.board.refresh()
        self.start_screen.new_button.setFocus()

    def _name_window(self) -> None:
        self.setWindowTitle(f"{self.files.title}[*] – Dronten Map")
        self.setWindowModified(not self.bridge.document.is_saved)

    def _go_to(self, record: "Record") -> None:
        if self.workspace is not None:
            self.workspace.show_record(record)

    def _tell_failure(self, error: UserError) -> None:
        self.messages.tell(error)

    def _show_dialog(self, dialog: QWidget) -> None:
        from PySide6.QtCore import Qt

        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _stepping(self, step: int) -> Callable[[], None]:
        def go() -> None:
            if self.workspace is not None:
                self.workspace.next_area(step)

        return go

    def _remember_place(self) -> None:
        if self.workspace is not None:
            self.workspace.remember()
        if not self.isFullScreen():
            self.settings.geometry = place.of(self)

    def _store_settings(self) -> None:
        try:
            self.settings.store()
        except UserError as error:
            self.messages.tell(error)
