"""Reading a text touches nothing outside once the lexicon is loaded.

No file, socket, process, clock, environment, dice.
"""

import json
import subprocess
import sys

PROGRAM = """
import json, sys
import caucasus_news as cn

texts = json.load(sys.stdin)
touched = set()
watching = False

# Questions that the interpreter itself asks, and that leave nothing behind.
HARMLESS = {"array.__new__", "object.__getattr__", "builtins.id", "sys._getframe"}
# Modules whose calls reach outside; audit events do not tell of a look at the clock or at the environment.
OUTSIDE = {"_io", "_random", "_socket", "io", "logging", "os", "posix", "random", "time", "warnings"}
CLOCKS = {"fromtimestamp", "now", "today", "utcnow"}

def hear(event, arguments):
    if watching and event not in HARMLESS:
        touched.add(f"{event} {arguments!r}"[:200])

def see(frame, event, argument):
    if event == "c_call":
        if argument.__module__ in OUTSIDE or argument.__name__ in CLOCKS:
            touched.add(f"{argument.__module__}.{argument.__name__} called by {frame.f_globals['__name__']}")
    elif event == "call" and frame.f_globals.get("__name__") in OUTSIDE:
        touched.add(f"{frame.f_globals['__name__']}.{frame.f_code.co_name}")

def read(text):
    report = cn.parse(text)
    assert cn.from_json(cn.to_json(report)) == report
    cn.find_times(text, published=report.article.published)

read(texts[0])
sys.addaudithook(hear)
sys.setprofile(see)
watching = True
for text in texts:
    read(text)
watching = False
sys.setprofile(None)
print(json.dumps(sorted(touched)))
"""


def test_reading_touches_nothing_outside(seed_text: str, gold_texts: tuple[str, ...]) -> None:
    texts = json.dumps([seed_text, *gold_texts[:12], "", "\x00 \ud800 19 May"])
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], input=texts, capture_output=True, encoding="utf-8", check=False
    )
    assert done.stderr == ""
    assert json.loads(done.stdout) == []


def test_importing_reads_no_data_and_starts_nothing() -> None:
    program = """
import attrs, cattrs, dateutil.parser, sys
opened = []
def hear(event, arguments):
    if event in ("open", "socket.connect"):
        opened.append(str(arguments[0]))
sys.addaudithook(hear)
import caucasus_news
print([name for name in opened if not name.endswith((".py", ".pyc", ".so", ".pyd")) and "__pycache__" not in name])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"
