"""`python -m caucasus_news`: standard input to standard output, one clear line where that cannot be."""

import os
import subprocess
import sys

import pytest

import caucasus_news as cn


def run(*arguments: str, given: bytes) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "caucasus_news", *arguments]
    environment = os.environ | {"PYTHONUTF8": "0", "LC_ALL": "C"}
    return subprocess.run(command, input=given, env=environment, capture_output=True, check=False)


def test_json_is_what_to_json_gives(seed_text: str) -> None:
    done = run(given=seed_text.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert cn.from_json(done.stdout.decode("utf-8")) == cn.parse(seed_text)


def test_published_reaches_the_parser(seed_text: str) -> None:
    done = run("--published", "2024-05-16", given=seed_text.encode())
    assert cn.from_json(done.stdout.decode("utf-8")).article.published_basis is cn.DateBasis.GIVEN


def test_the_table_shows_every_event_of_the_seed(seed_text: str) -> None:
    done = run("--format", "table", given=seed_text.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    table = done.stdout.decode("utf-8")
    for place in ("Moscow", "Brussels", "Moldova", "Washington"):
        assert place in table
    for person in ("Ilham Aliyev", "Nikol Pashinyan", "Charles Michel", "Emmanuel Macron", "Olaf Scholz"):
        assert person in table


@pytest.mark.parametrize(
    ("arguments", "given"),
    [
        ((), b"Armenia said \xff\xfe on Friday."),
        ((), b""),
        ((), b" \n\t\n"),
        (("--published", "18 May"), b"Armenia said on Friday."),
        (("--published", "2023-02-30"), b"Armenia said on Friday."),
    ],
    ids=["undecodable", "empty", "blank", "no date", "no day"],
)
def test_what_cannot_be_read_gives_one_line_and_status_2(arguments: tuple[str, ...], given: bytes) -> None:
    done = run(*arguments, given=given)
    assert done.returncode == 2
    assert done.stdout == b""
    assert len(done.stderr.decode("utf-8").strip().splitlines()) == 1
