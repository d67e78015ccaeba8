"""The view of a notebook and the page, looked at by a real browser.

`python tests/test_browser.py` takes the pictures of the README anew.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import aqwal
from aqwal import Span as Stretch
from aqwal import Speaker, Statement, Statements
from aqwal._core import _PAGE
from browser import CHROMIUM, DRIVER, Browser

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs"
MISSING = [name for name, path in (("chromium", CHROMIUM), ("chromedriver", DRIVER)) if not path]
WIDTHS = [390, 1280]
SCHEMES = ["light", "dark"]
HOSTILE = (
    "وقال <script>window.hit=1</script> \"<img src=x onerror='window.hit=1'>\" $x^2$ و$$y$$ "
    "\\(z\\) &lt;b&gt; <b>سميك</b> </div></mark>' onclick=window.hit=1 x=\" `code` \u202e قلب"
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]
# Contrast of text with what lies under it, as WCAG defines it, and the smallest found.
CONTRAST = """
const parse = c => { const m = c.match(/[\\d.]+/g).map(Number);
  return m.length < 4 ? [...m, 1] : m };
const over = (a, b) => [0, 1, 2].map(i => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
const light = c => { const [r, g, b] = c.slice(0, 3).map(v => { v /= 255;
  return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4 });
  return .2126 * r + .7152 * g + .0722 * b };
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
const page = dark ? [18, 18, 18, 1] : [255, 255, 255, 1];
let least = 99;
for (const e of document.body.querySelectorAll('*')) {
  if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
  let under = page, opacity = 1;
  const around = [];
  for (let a = e; a; a = a.parentElement) around.unshift(a);
  for (const a of around) {
    under = over(parse(getComputedStyle(a).backgroundColor), under);
    opacity *= getComputedStyle(a).opacity;
  }
  const ink = parse(getComputedStyle(e).color);
  const seen = over([...ink.slice(0, 3), ink[3] * opacity], under);
  const [a, b] = [light(seen), light(under)].sort((x, y) => y - x);
  least = Math.min(least, (a + .05) / (b + .05));
}
return least;
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with Browser() as started:
        yield started


def show(browser: Browser, page: Path, html: str, **how: Any) -> None:
    """Write a page and open it."""
    page.write_text(html, "utf-8")
    browser.log()
    browser.show(page, **how)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_sample(browser: Browser, tmp_path: Path, sample: str, width: int, scheme: str) -> None:
    found = aqwal.extract(sample)
    show(browser, tmp_path / "page.html", found.to_html(), width=width, scheme=scheme)
    assert browser.log() == []
    assert browser.run("return document.documentElement.scrollWidth") <= width
    root = "const root = document.querySelector('.aqwal');"
    assert browser.run(f"{root} return getComputedStyle(root).direction") == "rtl"
    assert browser.run("return document.querySelectorAll('[aria-label=legend]').length") == 1
    assert browser.run("return document.querySelectorAll('tbody tr').length") == len(found)
    heads = browser.run("return [...document.querySelectorAll('th')].map(e => e.textContent)")
    assert heads == ["who", "act", "what"]
    # without what is put in between, the article is there, line by line
    text = browser.run(
        f"{root} const copy = root.firstElementChild.cloneNode(true);"
        "copy.querySelectorAll('sup, mark > span[style*=user-select]').forEach(e => e.remove());"
        "return copy.textContent"
    )
    assert text == sample
    assert browser.run(CONTRAST) >= 4.5


@pytest.mark.parametrize("whole", [True, False])
def test_hostile(browser: Browser, tmp_path: Path, *, whole: bool) -> None:
    def part(start: int, end: int) -> Stretch:
        return Stretch(start, end, HOSTILE[start:end])

    name = "<script>window.hit=1</script>$a$"
    statement = Statement(
        speaker=Speaker(name, name, "person", mention=part(5, 40)),
        cue=part(1, 4),
        content=[part(20, 90), part(95, len(HOSTILE))],
        medium=part(60, 110),
        form="direct",
        act="say",
        evidence="verb",
        context=part(0, len(HOSTILE)),
    )
    made = Statements(HOSTILE, [statement, statement])
    html = made.to_html(title=name) if whole else f"<!DOCTYPE html>{made._repr_html_()}"
    show(browser, tmp_path / "page.html", html, width=390, scheme="light")
    assert browser.run("return window.hit === undefined")
    assert browser.run("return document.querySelectorAll('script, img, [onclick]').length") == 0
    assert browser.log() == []
    nodes = (
        "const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];"
        "while (walk.nextNode()) texts.push(walk.currentNode.data); return texts"
    )
    for text in browser.run(nodes):
        assert text in {"$", "\\"} or not set("$\\") & set(text)
    text = browser.run("return document.querySelector('.aqwal').firstElementChild.textContent")
    assert "<img src=x onerror='window.hit=1'>" in text


@pytest.mark.parametrize("width", WIDTHS)
def test_several_articles(browser: Browser, tmp_path: Path, sample: str, width: int) -> None:
    long = "ا" * 500
    head, foot = _PAGE
    found = [aqwal.extract(text) for text in (sample, "", "لا شيء")]
    sections = [one.to_html(f"{n} {long}", page=False) for n, one in enumerate(found)]
    html = head + "".join(sections) + foot
    show(browser, tmp_path / "page.html", html, width=width, scheme="dark")
    assert browser.run("return document.querySelectorAll('section > h2').length") == 3
    assert browser.run("return document.documentElement.scrollWidth") <= width
    assert browser.log() == []


def main() -> None:
    """Take the pictures of the README."""
    PICTURES.mkdir(exist_ok=True)
    page = PICTURES / "page.html"
    sample = (ROOT / "tests" / "sample.txt").read_text("utf-8")
    page.write_text(aqwal.extract(sample).to_html(), "utf-8")
    try:
        with Browser() as browser:
            browser.show(page, width=900, scheme="light")
            legend = "document.querySelector('[aria-label=legend]').offsetTop"
            top = browser.run(f"return {legend}") - 420
            (PICTURES / "notebook.png").write_bytes(browser.picture(900, top, 900, 0.8))
            browser.show(page, width=390, scheme="dark")
            (PICTURES / "phone.png").write_bytes(browser.picture(390, 0, 780, 0.8))
    finally:
        page.unlink()


if __name__ == "__main__":
    os.umask(0o022)
    main()
