"""Each rule in the window: its finding is seen to appear, to be mended, to come back, to go aside.

The same road for every rule: a map where it holds, the sentence on the page Signalen, its button,
the cause mended by a verb, undo, and a reason to put it aside.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dronten_map.cli import main
from dronten_map.core.records import Activity, ContactMoment
from dronten_map.graph.findings import RULES, Finding
from dronten_map.ui.main_window import MainWindow
from dronten_map.ui.settings import Settings
from dronten_map.ui.views.signals import SignalsView
from tests.ui.answers import Answers
from tests.ui.views.signals_cases import CASES, Case, Made, Making


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(Settings())
    qtbot.addWidget(made)
    made.begin(questions=Answers(on_unsaved="drop"))
    made.resize(1280, 800)
    made.show()
    made.files.new()
    return made


def looked(window: MainWindow, qtbot: QtBot) -> SignalsView:
    """The page Signalen in front, after it has looked at the map as it is now."""
    assert window.workspace is not None
    page = window.workspace.signals
    with qtbot.waitSignal(page.watch.found, timeout=10_000):
        window.show_page("signals")
        page.watch.look()
    return page


def edited(window: MainWindow, made: Made, verb: Making) -> None:
    with window.bridge.edit("Zo is het") as draft:
        made.draft = draft
        verb(made)


def held(page: SignalsView, rule: str) -> list[Finding]:
    """The findings of a rule that stand under its own title."""
    groups = [group for group in page.findings.groups if group.key == rule]
    lines = [line for group in groups for line in group.lines]
    return [line.subject for line in lines if isinstance(line.subject, Finding)]


def stood_on(page: SignalsView, finding: Finding) -> None:
    assert page.findings.show_line(finding.key)
    place = page.findings.place_of(finding.key).center()
    QTest.mouseClick(page.findings.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.side.sentence.text().replace("\u200b", "") == finding.sentence


@pytest.fixture(params=CASES, ids=lambda case: f"{case.rule} {case.name}".strip())
def case(request: pytest.FixtureRequest) -> Case:
    """One of the cases."""
    found: Case = request.param
    return found


@pytest.fixture
def made(window: MainWindow, case: Case) -> Made:
    """What the case made, in the window."""
    with window.bridge.edit("x") as draft:
        made = Made(draft)
        case.make(made)
    return made


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == {rule.id for rule in RULES}


def test_its_sentence_is_seen_with_why_and_its_button_leads_to_the_remedy(
    window: MainWindow, case: Case, made: Made, qtbot: QtBot
) -> None:
    page = looked(window, qtbot)
    stood_on(page, held(page, case.rule)[0])
    rule = next(rule for rule in RULES if rule.id == case.rule)
    assert page.side.why.isVisible()
    assert page.side.source.text().startswith("Bron: ")
    assert rule.why not in page.side.why.text()  # it is told in Dutch
    QTest.mouseClick(page.side.remedy, Qt.MouseButton.LeftButton)
    assert case.opens(window, made)


def test_where_the_button_alone_puts_it_right_it_goes_and_undo_brings_it_back(
    window: MainWindow, case: Case, made: Made, qtbot: QtBot
) -> None:
    page = looked(window, qtbot)
    before = held(page, case.rule)
    stood_on(page, before[0])
    QTest.mouseClick(page.side.remedy, Qt.MouseButton.LeftButton)
    assert held(looked(window, qtbot), case.rule) == ([] if case.is_mended else before)
    if case.is_mended:
        window.bridge.undo()
        assert held(looked(window, qtbot), case.rule) == before


def test_it_goes_when_the_cause_is_mended_and_comes_back_with_undo(
    window: MainWindow, case: Case, made: Made, qtbot: QtBot
) -> None:
    before = held(looked(window, qtbot), case.rule)
    assert before
    edited(window, made, case.mend)
    assert held(looked(window, qtbot), case.rule) == []
    window.bridge.undo()
    assert held(looked(window, qtbot), case.rule) == before
    assert window.bridge.model.count(ContactMoment) == 0
    assert window.bridge.model.count(Activity) <= 1


def test_put_aside_with_a_reason_it_goes_and_the_command_line_tells_it_still(
    window: MainWindow,
    case: Case,
    made: Made,
    qtbot: QtBot,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = looked(window, qtbot)
    finding = held(page, case.rule)[0]
    stood_on(page, finding)
    QTest.mouseClick(page.side.aside, Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.side.reason_line, "Bekend")
    with qtbot.waitSignal(page.watch.found, timeout=10_000):
        QTest.keyClick(page.side.reason_line, Qt.Key.Key_Return)
    assert finding not in held(page, case.rule)
    (aside,) = [group for group in page.findings.groups if group.key == "aside"]
    assert [line.text for line in aside.lines] == [finding.sentence]
    told = tmp_path / "kaart.drontenmap"
    window.bridge.document.save_as(told)
    capsys.readouterr()
    assert main(["findings", str(told)]) == 0
    assert finding.sentence not in capsys.readouterr().out
    assert main(["findings", str(told), "--all"]) == 0
    assert f"- {finding.sentence} (Bekend)" in capsys.readouterr().out
