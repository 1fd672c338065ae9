"""What a parser of your own is made of, besides the names of the root: all that ``docs/how-to/extend/`` imports.

A subclass may rely on what stands here, at the root, in `caucasus_news.lexicon` and in `caucasus_news.testing`; a test
compares their names, signatures, fields and values with a recorded list, and `CHANGELOG.md` tells of each change. All
else may change without notice.

>>> from caucasus_news import NewsParser
>>> parser = NewsParser()
>>> scene = parser.scene(parser.read("Armenia and Turkey met in Zurich."))
>>> [(frame.lemma, [actor.name for actor in actors_of(frame.subject)]) for frame in scene.all_frames()]
[('meet', ['Armenia', 'Turkey'])]
"""

from caucasus_news.parsers.chunks import Chunk, VerbGroup
from caucasus_news.parsers.frames import Argument, Frame
from caucasus_news.parsers.scene import Scene, actors_of, mentions_of, places_of
from caucasus_news.parsers.setting import read_place, read_when
from caucasus_news.text.context import Seen
from caucasus_news.text.features import Look
from caucasus_news.text.page_words import PageWords

__all__ = [
    "Argument",
    "Chunk",
    "Frame",
    "Look",
    "PageWords",
    "Scene",
    "Seen",
    "VerbGroup",
    "actors_of",
    "mentions_of",
    "places_of",
    "read_place",
    "read_when",
]
