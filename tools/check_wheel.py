"""Build the wheel, look into it, install it into a fresh environment, and use it from another folder.

An editable install hides what a wheel forgets: data files, `py.typed`, a dependency. Run by `make wheel`.
"""

import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "caucasus_news"

#: What is run where the wheel is installed: everything public is there, and the seed article is understood.
PROGRAM = """
import pathlib, sys
import caucasus_news as cn
assert pathlib.Path(cn.__file__).is_relative_to(sys.prefix), cn.__file__
assert all(hasattr(cn, name) for name in cn.__all__), "a public name is missing"
report = cn.parse(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
assert report.meetings and report.incidents and report.mediations, "the seed article was not understood"
assert cn.from_json(cn.to_json(report)) == report, "the report does not come back from JSON"
print(f"installed wheel: {len(cn.__all__)} public names, {len(report.events)} events in the seed article")
"""


def run(*command: str | Path, cwd: Path) -> None:
    """Run a command to its end; CalledProcessError where it fails."""
    subprocess.run([str(part) for part in command], cwd=cwd, check=True, stdin=subprocess.DEVNULL)


def build(into: Path) -> Path:
    """The wheel of this tree, built by the backend that stands in this environment."""
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", into, cwd=ROOT)
    (wheel,) = into.glob("*.whl")
    return wheel


def check_contents(wheel: Path) -> None:
    """The wheel holds the package's files, all of them, and nothing but them and its metadata."""
    expected = {
        f"caucasus_news/{path.relative_to(PACKAGE).as_posix()}"
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        found = {name for name in archive.namelist() if ".dist-info/" not in name}
    if found != expected:
        raise SystemExit(f"wheel lacks {sorted(expected - found)}, has besides {sorted(found - expected)}")


def check_installed(wheel: Path, folder: Path) -> None:
    """The wheel with its declared dependencies alone, used from a folder that is not the project's."""
    environment = folder / "venv"
    venv.create(environment, with_pip=True)
    python = environment / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel, cwd=folder)
    (seed,) = (ROOT / "seeds").glob("*.txt")
    run(python, "-I", "-W", "error", "-c", PROGRAM, seed, cwd=folder)


def main() -> None:
    """Build, look, install, use."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = build(folder / "dist")
        check_contents(wheel)
        check_installed(wheel, folder)


if __name__ == "__main__":
    main()
