"""How Sphinx makes the documentation."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
METADATA = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

project = "caucasus_news"
author = "The caucasus_news authors"
copyright = "2026, The caucasus_news authors"
version = release = METADATA["version"]

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.viewcode",
]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_default_options = {"members": True, "show-inheritance": True, "undoc-members": False}
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
# Single backticks in docstrings name things; they are shown as code.
default_role = "code"
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = f"caucasus_news {version}"
html_copy_source = False
