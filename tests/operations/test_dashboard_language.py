"""Pages tell in which language each part is: only what is translated is French."""

from __future__ import annotations

import pytest

from browsing import Browser


@pytest.mark.parametrize(
    ("path", "whole"),
    [
        ("/dashboard/test/payments", "en"),
        ("/docs/webhooks", "en"),
        ("/docs/first-request", "fr"),
    ],
)
def test_a_page_is_french_where_it_is_translated(owner: Browser, path: str, whole: str) -> None:
    shown = owner.get(f"{path}?lang=fr").html
    assert f'<html lang="{whole}">' in shown
    assert ' lang="fr">Aller au contenu' in shown


def test_english_pages_name_no_other_language(owner: Browser) -> None:
    for path in ("/dashboard/test/payments", "/docs/webhooks"):
        assert 'lang="fr"' not in owner.get(path).html
