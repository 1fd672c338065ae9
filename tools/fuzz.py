"""Look for texts that break the parser, guided by which code they reach; `make fuzz SECONDS=600` for longer.

Begins from the gold articles and from what was found before. A text that breaks it is written to ``crash-…`` in the
current folder: shorten it, mend the cause, and keep it in ``tests/property/findings/``, where a test reads it.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["caucasus_news"]):
    import caucasus_news as cn

    cn.to_json(
        cn.parse("Armenia and Azerbaijan will hold talks in Moscow on Friday.")
    )  # what is imported when it is used

from benchmarks.speed.texts import gold
from tests.property.test_any_text import FINDINGS, check


def one(data: bytes) -> None:
    """Hold the parser to one text; bytes that are no UTF-8 become lone surrogates."""
    check(data.decode("utf-8", errors="surrogateescape"))


def main(seconds: str) -> None:
    """Fuzz for that many seconds."""
    with tempfile.TemporaryDirectory() as name:
        corpus = Path(name)
        for number, text in enumerate(gold()):
            (corpus / f"gold-{number}").write_text(text, encoding="utf-8")
        atheris.Setup([sys.argv[0], f"-max_total_time={seconds}", "-max_len=4000", name, str(FINDINGS)], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1])
