"""The page of the inspector for texts, arrows, fields and pictures on the map."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dronten_map.core.annotated import SIZES
from dronten_map.core.edits.annotations import bring_to_front, change_text, send_to_back
from dronten_map.core.ids import AnnotationId
from dronten_map.core.model import Records
from dronten_map.core.queries import type_label
from dronten_map.core.records import Annotation, AnnotationKind, Tone
from dronten_map.i18n import N_, _, ngettext
from dronten_map.ui import theme
from dronten_map.ui.bridge import Bridge
from dronten_map.ui.canvas.annotation_actions import TONES
from dronten_map.ui.canvas.spoken_notes import KINDS
from dronten_map.ui.fields.choice import ChoiceEditor
from dronten_map.ui.fields.editor import Editor
from dronten_map.ui.fields.options import Option, Source
from dronten_map.ui.fields.text import TextEditor
from dronten_map.ui.panels.form import Row
from dronten_map.ui.panels.inspector_pages import Page
from dronten_map.ui.panels.inspector_subjects import Pairing, RecordSubject


def _text(_bridge: Bridge, _pairing: Pairing) -> Editor:
    return TextEditor(lines=3)


def _tone(bridge: Bridge, _pairing: Pairing) -> Editor:
    def options(_records: Records) -> list[Option]:
        return [Option(tone, _(name)) for tone, name in TONES.items()]

    def name(_records: Records, value: Hashable) -> str:
        return _(TONES[Tone(str(value))])

    return ChoiceEditor(bridge, Source(options, name), required=True)


def _size(bridge: Bridge, _pairing: Pairing) -> Editor:
    def options(_records: Records) -> list[Option]:
        return [Option(size, str(size)) for size in SIZES]

    return ChoiceEditor(bridge, Source(options, lambda _r, value: str(value)), required=True)


_SAID = (
    Row(
        "text",
        N_("What it says"),
        _text,
        N_("Of a picture: what it shows, for who cannot see it."),
        only_one=True,
    ),
)
_LOOK = (
    Row("tone", N_("Colour"), _tone),
    Row("size", N_("Size of the letters"), _size, N_("Its lines are as bold as its letters.")),
)


class AnnotationPage(Page):
    """One annotation, or several at once."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.ids: tuple[AnnotationId, ...] = ()
        self.front_button = QPushButton(_("To the front"))
        self.back_button = QPushButton(_("To the back"))
        self.front_button.clicked.connect(lambda: self._reorder(to_front=True))
        self.back_button.clicked.connect(lambda: self._reorder(to_front=False))
        order = QWidget()
        row = QHBoxLayout(order)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.front_button)
        row.addWidget(self.back_button)
        self.said, self.look = self.form(_SAID), self.form(_LOOK)
        self.section("annotation", _("How it looks"), self.said, self.look, order)
        self.column.addStretch(1)

    def show_annotations(self, ids: Sequence[AnnotationId]) -> None:
        """Show these annotations."""
        self.ids = tuple(ids)
        subject = _Said(self.bridge, Annotation, self.ids, self.pairing)
        self.said.show_subject(subject, is_many=len(self.ids) > 1)
        self.look.show_subject(subject)
        self.refresh()

    def refresh(self) -> None:
        """Show what the map says now."""
        found = [self.records.find(Annotation, i) for i in self.ids]
        present = [a for a in found if a is not None]
        count = len(present)
        if count == 1:
            first = present[0].text.split("\n")[0]
            kind = _(KINDS[present[0].kind])
            self.say(kind if first else type_label(Annotation).capitalize(), first or kind)
        else:
            text = ngettext("{count} annotation", "{count} annotations", count)
            self.say(_("Several at once"), text.format(count=count))
        self.watch(*present)
        self.said.setVisible(count == 1)
        # A picture has colours and letters of its own.
        self.look.setVisible(any(a.kind is not AnnotationKind.PICTURE for a in present))
        for form in self.forms:
            form.refresh()

    def _reorder(self, *, to_front: bool) -> None:
        verb = bring_to_front if to_front else send_to_back
        with self.bridge.edit(_("Order changed")) as draft:
            verb(draft, self.ids)


class _Said(RecordSubject):
    """The fields of annotations; a text that says nothing any more goes."""

    def write(self, field: str, caption: str, value: Any) -> None:
        """Give all of them a value, as one step."""
        present = self._records()
        if field != "text" or not present:
            super().write(field, caption, value)
            return
        with self._bridge.edit(_("Text changed")) as draft:
            for record in present:
                change_text(draft, AnnotationId(record.id), value)
