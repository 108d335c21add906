from dronten_map.graph.text import drawable, widest_piece, wrapped


def by_letter(text: str) -> float:
    return float(len(text))


def lines(text: str, *, width: float = 10, most: int = 3) -> tuple[str, ...]:
    return wrapped(text, width=width, lines=most, measure=by_letter)


def test_a_short_name_stays_on_one_line() -> None:
    assert lines("Kernteam") == ("Kernteam",)


def test_a_name_breaks_between_words() -> None:
    assert lines("Provincie Flevoland") == ("Provincie", "Flevoland")


def test_lines_are_about_equally_long() -> None:
    assert lines("aa bb cc dd", width=9) == ("aa bb", "cc dd")


def test_a_name_breaks_after_a_hyphen_that_stays() -> None:
    assert lines("Swifterbant-Zuid", width=12) == ("Swifterbant-", "Zuid")


def test_a_word_with_a_hyphen_stays_whole_when_it_fits() -> None:
    assert lines("Bewoners Swifterbant-Zuid", width=20) == ("Bewoners", "Swifterbant-Zuid")


def test_a_word_that_is_too_long_is_broken_where_it_fits() -> None:
    assert lines("abcdefghijklmno") == ("abcdefghi-", "jklmno")


def test_a_number_that_is_too_long_is_broken_without_a_hyphen() -> None:
    assert lines("123456789012") == ("123456789", "012")


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    found = lines("een twee drie vier vijf zes zeven acht", most=2)
    assert found == ("een twee", "drie vier…")


def test_an_empty_text_has_no_lines() -> None:
    assert lines("   ") == ()


def test_control_characters_become_spaces() -> None:
    assert drawable("een\x00twee\r\n\tdrie\u2028vier") == "een twee drie vier"


def test_half_characters_and_codes_that_are_none_are_replaced() -> None:
    assert drawable("a\ud800b\uffffc") == "a\ufffdb\ufffdc"


def test_a_letter_and_its_accent_become_one() -> None:
    assert drawable("e\u0308n") == "\u00ebn"


def test_the_widest_part_counts_what_may_follow_a_hyphen_apart() -> None:
    assert widest_piece("Swifterbant-Zuid en om", by_letter) == len("Swifterbant-")
