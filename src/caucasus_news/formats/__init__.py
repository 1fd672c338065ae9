"""The model in the forms that other tools speak: pure functions from values to plain data or text."""

from caucasus_news.formats.json import configure_converter, from_dict, from_json, make_converter, to_dict, to_json

__all__ = ["configure_converter", "from_dict", "from_json", "make_converter", "to_dict", "to_json"]
