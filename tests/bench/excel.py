"""A table of 10,000 rows as a workbook: ours with all that belongs to it, openpyxl's bare one.

The peer is openpyxl's way for many rows, write-only: the values and nothing else. Ours writes the
same values with looks, widths and heights, a table with filters and totals, lists to choose from,
texts that stand out, a cover and print set-up. XlsxWriter, which is the fastest library for the
bare values, is measured too where it is installed. All take turns; the times are of the processor,
as other programs may run meanwhile, and the fastest of each counts. Printed as JSON; the exit code
is 1 when the goal was missed.
"""

import argparse
import importlib.util
import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

from openpyxl import Workbook

from dronten_map.exchange.cells import Value
from dronten_map.exchange.sheets import Cover, TableSheet, day, euro, hour, number, text
from dronten_map.exchange.workbook import workbook
from tests.bench._timing import spread

GOAL = 0.65  # our time in openpyxl's
ON = date(2026, 11, 24)
AREAS = ("Dronten", "Biddinghuizen", "Swifterbant", "Ketelhaven", "buitengebied")
KINDS = ("afdeling", "team", "inwoners", "partner", "ondernemer", "andere overheid")
STANCES = ("tegenstander", "kritisch", "neutraal", "positief", "ambassadeur")


def main() -> int:
    """Measure, print, and say whether the goal was met."""
    parser = argparse.ArgumentParser(description="A large table as a workbook.")
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=5, help="how often each is made")
    asked = parser.parse_args()
    sheet = table(asked.rows)
    ways: dict[str, Callable[[TableSheet], bytes]] = {"openpyxl": openpyxl_write_only, "ours": ours}
    if importlib.util.find_spec("xlsxwriter"):
        ways["xlsxwriter"] = xlsxwriter_plain
    taken: dict[str, list[float]] = {name: [] for name in ways}
    sizes: dict[str, int] = {}
    for turn in range(asked.times + 1):
        for name, make in ways.items():
            began = time.process_time()
            sizes[name] = len(make(sheet))
            if turn:  # the first one also loads modules
                taken[name].append(1000 * (time.process_time() - began))
    result = summary(sheet, taken, sizes)
    print(json.dumps(result, indent=1))
    return 0 if result["is_met"] else 1


def summary(
    sheet: TableSheet, taken: dict[str, list[float]], sizes: dict[str, int]
) -> dict[str, object]:
    """The fastest and the middle one of each, and our share of the peer's time."""
    fastest = {name: min(ms) for name, ms in taken.items()}
    ratio = fastest["ours"] / fastest["openpyxl"]
    return {
        "rows": len(sheet.rows),
        "columns": len(sheet.columns),
        "times": len(taken["ours"]),
        **{f"{name}_cpu_ms": spread(ms) for name, ms in taken.items()},
        **{f"{name}_kB": size // 1000 for name, size in sizes.items()},
        **{
            f"{name}_ratio": round(ms / fastest["openpyxl"], 3)
            for name, ms in fastest.items()
            if name not in {"ours", "openpyxl"}
        },
        "ratio": round(ratio, 3),
        "goal_ratio": GOAL,
        "is_met": ratio <= GOAL,
    }


def ours(sheet: TableSheet) -> bytes:
    """As the program makes it."""
    return workbook(Cover(title="Overzicht", subject="Metingen"), [sheet], on=ON)


def openpyxl_write_only(sheet: TableSheet) -> bytes:
    """The bare values with openpyxl."""
    book, content = Workbook(write_only=True), BytesIO()
    target = book.create_sheet(sheet.title)
    target.append(titles(sheet))
    for row in sheet.rows:
        target.append(row)
    book.save(content)
    return content.getvalue()


def xlsxwriter_plain(sheet: TableSheet) -> bytes:
    """The bare values with XlsxWriter."""
    import xlsxwriter  # it may be missing

    content = BytesIO()
    with xlsxwriter.Workbook(content, {"default_date_format": "dd-mm-yyyy"}) as book:
        target = book.add_worksheet(sheet.title)
        for at, row in enumerate([titles(sheet), *sheet.rows]):
            target.write_row(at, 0, row)
    return content.getvalue()


def titles(sheet: TableSheet) -> Sequence[str]:
    """What stands above the columns."""
    return [column.title for column in sheet.columns]


def table(rows: int) -> TableSheet:
    """A table as an overview of a large map has it: words, names, dates, hours and euros."""
    columns = (
        text("Naam", "Hoe het heet."),
        text("Soort", options=KINDS),
        text("Gebied", options=AREAS),
        *(text(title) for title in ("Functie", "E-mail", "Telefoon", "Opgaven", "Bron")),
        *(text(title, options=STANCES) for title in ("Invloed", "Belang")),
        text("Houding", options=STANCES, bad=STANCES[:2], good=STANCES[3:]),
        text("Notitie"),
        *(day(title) for title in ("Begin", "Eind")),
        *(number(title) for title in ("Relaties", "Contacten")),
        *(hour(title) for title in ("Uren gepland", "Uren besteed")),
        *(euro(title) for title in ("Euro’s gepland", "Euro’s besteed")),
    )
    found = [[*words_of(at), at % 30, at % 9, *amounts_of(at)] for at in range(rows)]
    amounts = zip(*(amounts_of(at) for at in range(rows)), strict=True)
    sums = [sum(column, Decimal(0)) for column in amounts]
    return TableSheet(
        title="Actoren",
        columns=columns,
        rows=found,
        empty="Niets.",
        totals=["Totaal", *[""] * 15, *sums],
    )


def words_of(at: int) -> list[Value]:
    """The texts of a row; most of them differ, as names and addresses do."""
    return [
        f"Belanghebbende & partner {at}",
        KINDS[at % len(KINDS)],
        AREAS[at % len(AREAS)],
        f"adviseur {at % 40}",
        f"adres{at}@voorbeeld.nl",
        f"0321 {at:06}",
        f"WON-{at % 12}, JEUGD-{at % 7}",
        "gemeentegids",
        f"{at % 5 + 1} · gemiddeld",
        f"{at % 4 + 1} · groot",
        STANCES[at % len(STANCES)],
        f"Wil weten wat er in de wijk verandert, en vooral wanneer dat begint; gesprek {at}.",
        ON + timedelta(days=at % 400),
        ON + timedelta(days=at % 500),
    ]


def amounts_of(at: int) -> list[Decimal]:
    """The hours and euros of a row."""
    hours, euros = Decimal(at % 160) / 4, Decimal(at * 37 % 1_000_000) / 100
    return [hours, hours / 2, euros, euros / 4]


if __name__ == "__main__":
    sys.exit(main())
