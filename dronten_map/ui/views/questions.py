"""The questions of a checklist as a calm column: tick, text, and where more of it stands."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from dronten_map.core.checklists import Question
from dronten_map.core.ids import TermId
from dronten_map.core.records import Answer
from dronten_map.core.rules import check_value
from dronten_map.i18n import N_, _, pick
from dronten_map.ui import theme
from dronten_map.ui.fields.choice import explain
from dronten_map.ui.fields.line import LineEditor
from dronten_map.ui.fields.text import TextEditor
from dronten_map.ui.words import breakable, label


class QuestionCard(QWidget):
    """One question and its answer.

    Signals:
        answered(TermId, dict): a field of the answer got another value.
    """

    answered = Signal(object, object)

    def __init__(self, question: Question) -> None:
        super().__init__()
        term = question.term
        self.term: TermId = term.id
        name = pick(term.name, term.name_en)
        self.tick = QCheckBox(name.replace("&", "&&"))
        self.tick.setFont(theme.font(weight=600))
        self.tick.setAccessibleName(name)
        explain(self.tick, name)
        self.tick.clicked.connect(lambda on: self._tell(done=bool(on)))
        note = label(breakable(pick(term.explanation, term.explanation_en)), "muted", wraps=True)
        if term.source:
            explain(note, _("Source: {source}").format(source=term.source))
        note.setVisible(bool(term.explanation))
        self.text = TextEditor(hint=N_("What was decided or found"), lines=1)
        self.link = LineEditor(hint=N_("Where more of it stands: a folder or a document"))
        self.problem = label("", "bad", wraps=True)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.WIDE)
        column.setSpacing(theme.GAP)
        column.addWidget(self.tick)
        inner = QVBoxLayout()
        inner.setContentsMargins(24, 0, 0, 0)
        inner.setSpacing(theme.GAP)
        for part in (note, self.text, self.link, self.problem):
            inner.addWidget(part)
        column.addLayout(inner)
        for editor, field in ((self.text, "text"), (self.link, "link")):
            editor.name(f"{name}, {_('answer') if field == 'text' else _('link')}")
            editor.rule = partial(check_value, Answer, field)
            editor.chosen.connect(partial(self._write, field))
            editor.problem_changed.connect(self._say)
        self.text.paper.textChanged.connect(self._make_room)
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        """Show the answer as it is now; what is being typed stays."""
        answer = question.answer
        self.tick.setChecked(question.is_done)
        self.text.show_value(answer.text if answer else "")
        self.link.show_value(answer.link if answer else "")
        self._make_room()

    def finish(self) -> None:
        """Tell what is still being typed."""
        self.text.finish()
        self.link.finish()

    def drop(self) -> None:
        """Forget what is still being typed."""
        self.text.drop()
        self.link.drop()

    def _make_room(self) -> None:
        """Ask for the place where more stands once there is something of which there is more."""
        has_words = bool(self.text.paper.toPlainText()) or self.tick.isChecked()
        self.link.setVisible(has_words or bool(self.link.line.text()))

    def _write(self, field: str, value: Any) -> None:
        self._tell(**{field: value or ""})

    def _tell(self, **values: Any) -> None:
        self.answered.emit(self.term, values)

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))


class Questions(QFrame):
    """The questions of one checklist below each other.

    Signals:
        answered(TermId, dict): a field of an answer got another value.
    """

    answered = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[QuestionCard] = []
        self._asked: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_questions(self, questions: Sequence[Question], *, about: object = None) -> None:
        """Show these; cards of the same questions stay, with what is being typed in them.

        About something else, what was being typed is told first.
        """
        asked = (about, *(question.term for question in questions))
        if asked != self._asked:
            self.finish()
            is_same = asked[1:] == self._asked[1:]
            self._asked = asked
            if is_same:
                for card, question in zip(self.cards, questions, strict=True):
                    card.drop()
                    card.show_question(question)
                return
            for card in self.cards:
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
            self.cards = [QuestionCard(question) for question in questions]
            for card in self.cards:
                card.answered.connect(self.answered)
                self._column.addWidget(card)
            return
        for card, question in zip(self.cards, questions, strict=True):
            card.show_question(question)

    def finish(self) -> None:
        """Tell what is still being typed."""
        for card in self.cards:
            card.finish()
