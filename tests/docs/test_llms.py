"""`/llms.txt` and `/llms-full.txt`: the documentation for language models (llmstxt.org)."""

from __future__ import annotations

import re

from support import StartedServer
from tuppence.pages.docs.documents import all_documents, menu


def text_of(server: StartedServer, path: str) -> str:
    answer = server.call("GET", path, "")
    assert answer.status == 200, path
    return answer.body.decode()


def test_the_list_describes_each_page_and_its_links_work(started: StartedServer) -> None:
    text = text_of(started, "/llms.txt")
    assert text.startswith("# Tuppence\n\n> A payments platform")
    links = re.findall(r"^- \[([^]]+)\]\((\S+)\): (.+)$", text, re.M)
    assert len(links) == text.count("\n- "), "each entry has a link and a description"
    for section, pages in menu("en"):
        assert f"## {section}" in text
        for page in pages:
            assert (page.title, f"{started.url}/docs/{page.name}.md", page.description) in links
    for _, link, _ in links[:: len(links) // 20]:
        assert link.startswith(started.url)
        assert text_of(started, link.removeprefix(started.url)).startswith("# ")


def test_types_are_described_by_their_operations(started: StartedServer) -> None:
    entry = f"- [refund]({started.url}/docs/api/refund.md): create, list, update, retrieve, cancel"
    assert entry in text_of(started, "/llms.txt")


def test_all_pages_in_one_file(started: StartedServer) -> None:
    text = text_of(started, "/llms-full.txt")
    for page in all_documents():
        assert f"\n# {page.title}\n" in text, page.name
    assert "```request" not in text
    assert f"curl {started.url}/v1/payment_intents" in text
    assert "stripe.PaymentIntent" not in text.split("# Test cards")[0].split("# Accept")[1]
    assert "http://127.0.0.1:12111" not in text  # (a proxy's upstream is on its own machine)
    assert not re.search(r"\]\(/", text), "links work outside of the page"
    assert f"({started.url}/docs/keys)" in text
    assert len(text) < 400_000
