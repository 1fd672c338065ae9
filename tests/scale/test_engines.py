"""Dask and Spark give the reports and the dossier that one process gives."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("dask")
pytest.importorskip("pyarrow")
pytest.importorskip("pyspark")

import caucasus_news as cn
from caucasus_news import Dossier
from tests.scale.articles import rows, written


@pytest.fixture(scope="module")
def given() -> list[dict[str, Any]]:
    return rows()


@pytest.fixture(scope="module")
def expected(given: list[dict[str, Any]]) -> Dossier:
    return cn.merge(cn.parse(row["text"], row["published"], url=row["url"]) for row in given)


def test_dask_merges_dossiers_of_parts(tmp_path: Path, given: list[dict[str, Any]], expected: Dossier) -> None:
    from tests.scale.with_dask import run

    assert run(written(tmp_path / "articles.parquet", given), tmp_path / "out", 2) == expected


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    from tests.scale.with_spark import session

    found = session(2)
    yield found
    found.stop()


def test_spark_parses_and_merges(spark: Any, tmp_path: Path, given: list[dict[str, Any]], expected: Dossier) -> None:
    from tests.scale.with_spark import merge, parse

    articles = spark.read.parquet(str(written(tmp_path / "articles.parquet", given))).repartition(4)
    parse(articles).write.parquet(str(tmp_path / "out"))
    assert merge(spark.read.parquet(str(tmp_path / "out"))) == expected


def test_a_broken_row_ends_no_spark_job(spark: Any, tmp_path: Path) -> None:
    from tests.scale.with_spark import parse

    given: list[dict[str, Any]] = [
        {"text": None, "url": "broken"},
        {"text": "Armenia and Azerbaijan held talks in Prague.", "url": "whole"},
    ]
    read = parse(spark.read.parquet(str(written(tmp_path / "articles.parquet", given))))
    told = {row.url: row.problem for row in read.select("url", "problem").collect()}
    assert told == {"broken": "text must be a str, got None", "whole": None}
