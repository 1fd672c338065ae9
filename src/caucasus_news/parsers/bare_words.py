"""A sentence as what is learned from looks at it: words without their endings, and no names."""

from caucasus_news.model import ActorKind
from caucasus_news.parsers.scene import Scene
from caucasus_news.text.memo import Memo
from caucasus_news.text.sentences import Sentence

_ENDINGS = ("ing", "ed", "es", "s")
_SHORTEST = 4  # letters of a stem

#: Actors by what they are, alone and several together.
_ONE = {kind: f"<{kind.value}>" for kind in ActorKind}
_SEVERAL = {kind: f"<{kind.value}s>" for kind in ActorKind}


def bare_words(sentence: Sentence, scene: Scene) -> dict[int, str]:
    """The words of a sentence by the number of their first token; whom, where and when it names as what they are.

    >>> from caucasus_news import NewsParser
    >>> parser = NewsParser(events=[])
    >>> scene = parser.scene(parser.read("Ilham Aliyev received Toivo Klaar on Monday."))
    >>> bare_words(scene.document.sentences[0], scene)
    {0: '<person>', 2: 'receiv', 3: '<person>', 5: 'on', 6: '<time>', 7: '.'}
    """
    times = scene.document.times_in(sentence.first, sentence.last)
    mentions = scene.mentions_in(sentence.first, sentence.last)
    named = [(t.first, t.last, "<time>") for t in times]
    named += [(m.first, m.last, "<place>") for m in mentions if m.place is not None and not (m.actors and m.acts)]
    acting = [m for m in mentions if m.actors and (m.acts or m.place is None)]
    named += [(m.first, m.last, (_SEVERAL if m.plural else _ONE)[m.actors[0].kind]) for m in acting]
    keys, words, at = scene.document.tokens.keys, list[tuple[int, str]](), sentence.first
    for first, last, what in sorted(named):
        if first >= at:
            words += [*[(i, _STEMS[keys[i]]) for i in range(at, first)], (first, what)]
            at = last
    words += [(i, _STEMS[keys[i]]) for i in range(at, sentence.last)]
    return dict(words)


class _Stems(Memo):
    """Words without their endings; a number as a number."""

    __slots__ = ()

    def of(self, word: str) -> str:
        if word.isdecimal():
            return "<number>"
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                return word[: -len(ending)]
        return word


_STEMS = _Stems()
