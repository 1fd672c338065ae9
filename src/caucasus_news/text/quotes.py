"""Quotation marks, paired."""

from attrs import frozen


@frozen
class Quote:
    """A quotation: token `opening` and token `closing` are its marks, what is said stands between them.

    `closing` is the index of the closing mark, or of the first token after the quotation where the text closes none
    (a paragraph that goes on with a new opening mark).
    """

    opening: int
    closing: int
