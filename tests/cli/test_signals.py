"""The findings and the agenda, as they are asked for in a shell."""

import json
from datetime import date, timedelta
from pathlib import Path

from dronten_map.core.agenda import INTERVALS
from dronten_map.core.edits.amend import amend
from dronten_map.core.edits.answers import dismiss
from dronten_map.core.edits.contacts import log_contact, promise
from dronten_map.core.edits.opgaven import add_opgave, involve
from dronten_map.core.edits.web import add_actor
from dronten_map.core.records import Involvement
from dronten_map.graph.findings import RULES, findings
from dronten_map.session.document import Document
from tests.cli.running import Shell


def _promised(path: Path, text: str, *, due: date) -> None:
    document = Document.open(path)
    with document.edit("Afspraak") as draft:
        promise(draft, text, by=add_actor(draft, "Ada"), due=due)
    document.save()
    document.close()


def test_the_findings_of_the_example_say_what_why_and_from_where(run: Shell, example: Path) -> None:
    found = json.loads(run("findings", example, "--json").out)
    assert len(found) > 10
    assert {f["rule"] for f in found} <= {rule.id for rule in RULES}
    assert all(f["title"] and f["sentence"] and f["why"] and f["source"] for f in found)


def test_they_are_read_in_groups_with_their_count(run: Shell, example: Path) -> None:
    found = json.loads(run("findings", example, "--json").out)
    told = run("findings", example).out
    assert all(f["sentence"] in told for f in found)
    assert told.rstrip().endswith(f"{len(found)} signalen.")


def test_an_empty_map_has_no_findings(run: Shell, new: Path) -> None:
    done = run("findings", new)
    assert (done.code, done.out) == (0, "Geen signalen.\n")


def test_they_speak_english_when_asked(run: Shell, new: Path) -> None:
    assert run("findings", new, "--lang", "en").out == "No findings.\n"


def test_an_agreement_that_is_late_says_how_late(run: Shell, new: Path) -> None:
    _promised(new, "Verslag sturen", due=date(2020, 1, 1))
    (item,) = json.loads(run("agenda", new, "--json").out)
    assert (item["topic"], item["on"], item["text"]) == (
        "agreement",
        "2020-01-01",
        "Verslag sturen",
    )
    assert item["actors"][0]["name"] == "Ada"
    told = run("agenda", new).out
    assert f"{item['days_late']} dagen te laat" in told
    assert "Verslag sturen" in told


def test_a_week_without_anything_says_so(run: Shell, new: Path) -> None:
    assert "Deze week wordt niets van je gevraagd." in run("agenda", new).out


def test_the_agenda_goes_to_a_calendar(run: Shell, new: Path, tmp_path: Path) -> None:
    _promised(new, "Verslag sturen", due=date.today())
    out = tmp_path / "week.ics"
    assert run("agenda", new, "--ics", out).code == 0
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert "Verslag sturen" in out.read_text("utf-8")


def test_a_calendar_has_a_name_of_its_own_ending(run: Shell, new: Path, tmp_path: Path) -> None:
    done = run("agenda", new, "--ics", tmp_path / "week.txt")
    assert (done.code, ".ics" in done.err, list(tmp_path.glob("week*"))) == (2, True, [])


def test_the_map_itself_is_left_as_it_was(run: Shell, example: Path) -> None:
    before = example.read_bytes()
    run("findings", example)
    run("agenda", example)
    assert example.read_bytes() == before


def test_what_was_put_aside_is_told_only_when_asked(run: Shell, new: Path) -> None:
    document = Document.open(new)
    with document.edit("Actor") as draft:
        add_actor(draft, "Ada")
    (found,) = findings(document.model, on=date.today())
    with document.edit("Weggelegd") as draft:
        dismiss(draft, found.key, "Komt in mei", on=date.today())
    document.save()
    document.close()
    assert run("findings", new).out == "Geen signalen.\n"
    told = run("findings", new, "--all").out
    assert "Weggelegd (1)" in told
    assert "Komt in mei" in told
    (plain,) = json.loads(run("findings", new, "--all", "--json").out)
    assert plain["reason"] == "Komt in mei"
    assert json.loads(run("findings", new, "--json").out) == []


def test_an_agreement_names_who_promised_it(run: Shell, new: Path) -> None:
    document = Document.open(new)
    with document.edit("x") as draft:
        promise(draft, "Verslag sturen", by=add_actor(draft, "Raad"), due=date.today())
    document.save()
    document.close()
    assert "Verslag sturen (Raad)" in run("agenda", new).out


def test_whoever_waits_too_long_is_told_of_with_how_long(run: Shell, new: Path) -> None:
    document = Document.open(new)
    with document.edit("x") as draft:
        actor = add_actor(draft, "Raad")
        link = involve(draft, actor, add_opgave(draft, "Wonen"))
        amend(draft, Involvement, [link], we_want=5)
        log_contact(draft, date.today() - timedelta(days=INTERVALS[5] + 3), [actor], "Gebeld")
    document.save()
    document.close()
    assert "3 dagen te laat" in run("agenda", new).out
