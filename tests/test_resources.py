"""Where the resources are."""

from dronten_map import resources


def test_the_resources_of_a_checkout_are_found() -> None:
    assert resources.path("templates", "start.json").is_file()
