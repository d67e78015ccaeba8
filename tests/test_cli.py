"""The command line, run as a person runs it."""

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
import termios
from pathlib import Path
from typing import Any

import pytest

import aqwal
from aqwal import cli, frames

COMMAND = [sys.executable, "-m", "aqwal"]
SENTENCE = "قال الوزير أحمد سالم إن الاجتماع تأجل."


def run(*arguments: str | Path, given: bytes | str = b"") -> subprocess.CompletedProcess[str]:
    """Run the command."""
    data = given if isinstance(given, bytes) else given.encode()
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "COLUMNS": "80"}
    got = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=data,
        capture_output=True,
        check=False,
        env=environment,
    )
    out, err = got.stdout.decode(), got.stderr.decode()
    return subprocess.CompletedProcess(got.args, got.returncode, out, err)


def articles(text: str) -> list[dict[str, Any]]:
    """Read JSON Lines."""
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def jsonl(tmp_path: Path, sample: str) -> Path:
    """Two articles, with other fields."""
    path = tmp_path / "news.jsonl"
    lines = [
        {"id": "a", "outlet": "س", "text": sample, "statements": "old", "n": [1.5, None]},
        {"id": 2, "text": SENTENCE},
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


def test_json_lines(jsonl: Path, sample: str) -> None:
    got = run("extract", jsonl)
    assert (got.returncode, got.stderr) == (0, "")
    first, second = articles(got.stdout)
    assert list(first) == ["id", "outlet", "n", "text", "statements"]
    assert (first["id"], first["outlet"], first["n"]) == ("a", "س", [1.5, None])
    assert first["text"] == sample
    assert first["statements"] == aqwal.extract(sample).to_dicts()
    assert (second["id"], second["text"]) == (2, SENTENCE)
    assert sample[:20] in got.stdout


def test_output_file(jsonl: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    got = run("extract", jsonl, "-o", out)
    assert (got.returncode, got.stdout, got.stderr) == (0, "", "")
    assert out.read_text("utf-8") == run("extract", jsonl).stdout
    again = tmp_path / "again.jsonl"
    run("extract", out, "-o", again)
    assert again.read_bytes() == out.read_bytes()


def test_output_is_no_input(jsonl: Path) -> None:
    before = jsonl.read_bytes()
    got = run("extract", jsonl, "-o", jsonl)
    assert got.returncode == 1
    assert "is also the output" in got.stderr
    assert jsonl.read_bytes() == before


def test_output_folder_missing(jsonl: Path, tmp_path: Path) -> None:
    got = run("extract", jsonl, "-o", tmp_path / "no" / "out")
    assert got.returncode == 1
    assert got.stderr == f"{tmp_path / 'no' / 'out'}: No such file or directory\n"


def test_text_files(tmp_path: Path, sample: str) -> None:
    one, two = tmp_path / "one.txt", tmp_path / "two"
    one.write_text(sample, "utf-8-sig")
    two.write_text(SENTENCE, "utf-8")
    first, second = articles(run("extract", one, two).stdout)
    assert (first["id"], first["text"]) == (str(one), sample)
    assert (second["id"], second["text"]) == (str(two), SENTENCE)


def test_field_names(tmp_path: Path) -> None:
    path = tmp_path / "news.ndjson"
    path.write_text(json.dumps({"url": "u", "body": SENTENCE, "text": "short"}) + "\n\n", "utf-8")
    (got,) = articles(run("extract", path, "--text-field", "body", "--id-field", "url").stdout)
    assert (got["id"], got["url"], got["text"]) == ("u", "u", SENTENCE)
    (got,) = articles(run("extract", path).stdout)
    assert got["id"] == f"{path}:1"


def test_standard_input(sample: str) -> None:
    (got,) = articles(run("extract", given=sample).stdout)
    assert (got["id"], got["text"]) == ("stdin", sample)
    (got,) = articles(run("extract", "-", given="\n\n قال").stdout)
    assert got["text"] == "\n\n قال"
    lines = "\ufeff\n" + json.dumps({"id": 1, "text": "س"}) + "\n" + json.dumps({"text": None})
    first, second = articles(run("extract", given=lines).stdout)
    assert (first["id"], first["text"]) == (1, "س")
    assert (second["id"], second["text"], second["statements"]) == ("stdin:3", None, [])
    (got,) = articles(run("extract").stdout)
    assert got["statements"] == []


def test_bad_lines(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    good = json.dumps({"text": SENTENCE}).encode()
    path.write_bytes(
        b"\n".join(
            [
                good,
                b'{"text": "',
                b"[1]",
                b'{"body": "x"}',
                b'{"text": 5}',
                b'{"text": "\xff"}',
                good,
            ]
        )
    )
    got = run("extract", path, tmp_path / "missing.txt", tmp_path)
    assert got.returncode == 1
    assert len(articles(got.stdout)) == 2
    messages = got.stderr.splitlines()
    assert [m.removeprefix(f"{path}:").split(":")[0] for m in messages[:5]] == list("23456")
    assert "not JSON" in messages[0]
    assert "expected a JSON object, not list" in messages[1]
    assert 'no field "text"; there are: body' in messages[2]
    assert "must hold a string or null, not int" in messages[3]
    assert messages[5] == f"{tmp_path / 'missing.txt'}: No such file or directory"
    assert messages[6] == f"{tmp_path}: Is a directory"
    assert 'no field "url"' in run("extract", path, "--id-field", "url").stderr


def test_not_utf8(tmp_path: Path) -> None:
    for name in ("news.txt", "news.csv"):
        path = tmp_path / name
        path.write_bytes("text\nقال".encode("cp1256"))
        got = run("extract", path)
        assert got.returncode == 1
        assert got.stderr.startswith(f"{path}")
        assert "UTF-8" in got.stderr
        assert "Traceback" not in got.stderr


def test_lone_surrogates(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "\\ud800 قال", "note": "\\udfff"}\n', "utf-8")
    got = run("extract", path)
    assert got.returncode == 0
    (article,) = articles(got.stdout)
    assert (article["text"], article["note"]) == ("\ufffd قال", "\udfff")


def test_csv_in(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    rows = 'id,body,date\n1,"سطر\nثان",أمس\n2\n3,"نص, آخر",غدا\n4,a,b,c\n'
    path.write_text(rows, "utf-8-sig")
    got = run("extract", path, "--text-field", "body")
    first, third = articles(got.stdout)
    assert (first["id"], first["text"], first["date"]) == ("1", "سطر\nثان", "أمس")
    assert (third["id"], third["text"]) == ("3", "نص, آخر")
    assert got.returncode == 1
    assert got.stderr == (
        f"{path}:4: fewer cells than the 3 columns\n{path}:6: more cells than the 3 columns\n"
    )
    got = run("extract", path)
    assert got.returncode == 1
    assert got.stderr == f'{path}:1: no field "text"; there are: id, body, date\n'
    got = run("extract", path, "--text-field", "body", "--id-field", "url")
    assert got.stderr == f'{path}:1: no field "url"; there are: id, body, date\n'


def test_csv_header(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text("id,text,text\n1,س,ش\n", "utf-8")
    got = run("extract", path)
    assert (got.returncode, got.stdout) == (1, "")
    assert got.stderr == f'{path}:1: 2 columns are called "text"\n'
    path.write_text("", "utf-8")
    got = run("extract", path)
    assert (got.returncode, got.stdout, got.stderr) == (0, "", "")


def test_csv_is_read_strictly(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_text('id,text\n1,"قال" أحمد\n2,س\n3,"مفتوح\n', "utf-8")
    got = run("extract", path)
    (article,) = articles(got.stdout)
    assert (got.returncode, article["id"]) == (1, "2")
    first, second = got.stderr.splitlines()
    assert first.startswith(f"{path}:2: not CSV: ")
    assert second.startswith(f"{path}:4: not CSV: ")


def test_input_is_told(tmp_path: Path) -> None:
    rows = f"id,text\na,{SENTENCE}\n"
    (got,) = articles(run("extract", "--input", "csv", given=rows).stdout)
    assert (got["id"], got["text"]) == ("a", SENTENCE)
    (got,) = articles(run("extract", given=rows).stdout)
    assert (got["id"], got["text"]) == ("stdin", rows)
    line = json.dumps({"id": 1, "text": SENTENCE})
    (got,) = articles(run("extract", "-", "--input", "text", given=line).stdout)
    assert got["text"] == line
    path = tmp_path / "news.log"
    path.write_text(line, "utf-8")
    (got,) = articles(run("extract", path, "--input", "jsonl").stdout)
    assert (got["id"], got["text"]) == (1, SENTENCE)


@pytest.mark.parametrize("indent", [None, 2])
def test_a_json_array_is_no_json_lines(tmp_path: Path, indent: int | None) -> None:
    path = tmp_path / "news.json"
    array = json.dumps([{"text": SENTENCE}], indent=indent)
    for whole in (array, json.dumps({"articles": [SENTENCE]}, indent=2)):
        path.write_text(whole, "utf-8")
        got = run("extract", path)
        assert (got.returncode, got.stdout) == (1, "")
        assert got.stderr == f"{path}: not JSON Lines: one object a line\n"
    got = run("extract", given=array)
    assert (got.returncode, got.stdout) == (1, "")
    assert got.stderr == "stdin: not JSON Lines: one object a line\n"
    path.write_text(json.dumps({"text": SENTENCE}), "utf-8")
    (article,) = articles(run("extract", path).stdout)
    assert article["text"] == SENTENCE


def test_what_is_no_json_becomes_null() -> None:
    line = '{"id": NaN, "a": [-Infinity, 1.50], "b": 1e999, "text": NaN}'
    got = run("extract", given=line)
    assert got.stdout == (
        '{"id": null, "a": [null, 1.5], "b": null, "text": null, "statements": []}\n'
    )


def test_many_articles_keep_their_order(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    lines = [json.dumps({"id": n, "text": SENTENCE * (n % 7)}) for n in range(3000)]
    path.write_text("\n".join([*lines, "[]"]), "utf-8")
    got = run("extract", path)
    found = articles(got.stdout)
    assert [article["id"] for article in found] == list(range(3000))
    assert all(len(article["statements"]) == article["id"] % 7 for article in found)
    assert (got.returncode, got.stderr.count("\n")) == (1, 1)


def test_tsv_in(tmp_path: Path) -> None:
    path = tmp_path / "news.tsv"
    path.write_text("id\ttext\n1\tقال\n", "utf-8")
    (got,) = articles(run("extract", path).stdout)
    assert (got["id"], got["text"]) == ("1", "قال")


def test_csv_out(jsonl: Path) -> None:
    got = run("extract", jsonl, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(got.stdout, newline="")))
    found = [s for a in articles(run("extract", jsonl).stdout) for s in a["statements"]]
    assert got.stdout.startswith("doc,speaker,key,kind,")
    assert got.stdout.splitlines()[0] == ",".join(["doc", *frames.COLUMNS])
    assert len(rows) == len(found)
    assert [row["act"] for row in rows] == [s["act"] for s in found]


def test_formats_of_statements(statements: aqwal.Statements) -> None:
    results = [(cli.Article("a", statements.article), statements)]
    urge, said = csv.DictReader(io.StringIO("".join(cli.as_csv(results)), newline=""))
    assert (urge["doc"], urge["speaker"], urge["addressee"]) == ("a", "سلمى حداد", "المجلس")
    assert (urge["negated"], urge["parent"], urge["time"]) == ("false", "", "")
    assert json.loads(urge["content"]) == [{"start": 33, "end": 39}]
    assert (said["text"], said["parent"]) == ("نريد حلا … لا غدا", "0")
    assert json.loads(said["content"]) == frames.row(statements[1])["content"]
    lines = "".join(cli.as_text(results)).splitlines()
    assert lines[:5] == ["# a: 2 statements", "", "سلمى حداد", "  urge (حثت)", "  التحرك"]
    assert lines[5] == "  addressee: المجلس"
    assert lines[8] == "    say (قالت), negated"
    assert lines[10:] == ["    time: اليوم", ""]
    (line,) = cli.as_jsonl(results)
    assert json.loads(line)["statements"] == statements.to_dicts()


def test_text_out(tmp_path: Path, sample: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(sample, "utf-8")
    got = run("extract", path, "--format", "text")
    assert got.stdout.startswith(f"# {path}: ")


@pytest.mark.parametrize("arguments", [["--help"], ["extract", "--help"]])
def test_help_fits_a_screen(arguments: list[str]) -> None:
    got = run(*arguments)
    lines = got.stdout.splitlines()
    assert (got.returncode, got.stderr) == (0, "")
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80


def test_version() -> None:
    assert run("--version").stdout == f"aqwal {aqwal.__version__}\n"


def test_html(jsonl: Path, tmp_path: Path) -> None:
    text = tmp_path / "<b> & $x$.txt"
    text.write_text("لا شيء هنا", "utf-8")
    strange = tmp_path / "strange.jsonl"
    strange.write_text('{"id": "\\ud800", "text": null}\n', "utf-8")
    out = tmp_path / "page.html"
    got = run("extract", jsonl, text, strange, "--format", "html", "-o", out)
    assert (got.returncode, got.stdout, got.stderr) == (0, "", "")
    page = out.read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert page.endswith("</html>\n")
    assert page.count("<!DOCTYPE") == page.count("</html>") == 1
    assert page.count("<section>") == page.count("</section>") == 4
    assert "&lt;b&gt; &amp; <span>&#36;</span>x" in page
    assert "<b> &" not in page


@pytest.mark.parametrize("arguments", [[], ["extract", "--format", "xml"], ["say"]])
def test_wrong_use(arguments: list[str]) -> None:
    got = run(*arguments)
    assert got.returncode == 2
    assert "usage: aqwal" in got.stderr
    assert "Traceback" not in got.stderr


def test_closed_pipe(tmp_path: Path, sample: str) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text((json.dumps({"text": sample}) + "\n") * 500, "utf-8")
    with subprocess.Popen(
        [*COMMAND, "extract", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


def test_progress_on_a_terminal_alone(jsonl: Path) -> None:
    pytest.importorskip("tqdm")
    with jsonl.open("a", encoding="utf-8") as stream:
        stream.write('"no article"\n')
    slow = (
        "import sys, time, aqwal; from aqwal import cli; e = aqwal.extract_iter\n"
        "aqwal.extract_iter = lambda a: (time.sleep(0.7) or s for s in e(a, threads=1))\n"
        f"sys.exit(cli.main(['extract', {str(jsonl)!r}, {str(jsonl)!r}]))"
    )
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    with subprocess.Popen(
        [sys.executable, "-c", slow], stdout=subprocess.DEVNULL, stderr=theirs
    ) as process:
        os.close(theirs)
        shown = b""
        try:
            while block := os.read(ours, 1024):
                shown += block
        except OSError:  # how Linux says that the other end is closed
            pass
        os.close(ours)
        assert process.wait() == 1
    assert b"aqwal: " in shown
    assert b"articles" in shown
    # The bar is taken away before a message is written.
    message = f"{jsonl}:3: expected a JSON object, not str\r\n".encode()
    assert len(re.findall(rb"(?:^|[\r\n])" + re.escape(message), shown)) == 2
