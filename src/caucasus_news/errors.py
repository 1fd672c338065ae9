"""The errors that this library raises; everything else that it meets in a text becomes a `Problem`."""


class CaucasusNewsError(Exception):
    """The base of every error of this library's own."""


class FormatError(CaucasusNewsError, ValueError):
    """Serialized data that is not what the format says.

    `path` leads to the place, as in ``meetings[0].when.earliest``; the message says what was found there and what
    would be right.
    """

    def __init__(self, path: str, message: str) -> None:
        super().__init__(path, message)
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return f"{self.path or 'document'}: {self.message}"


class LexiconError(CaucasusNewsError, ValueError):
    """Lexicon data that contradicts itself or lacks what its kind needs; the message names the record."""
