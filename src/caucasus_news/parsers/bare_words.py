"""A sentence as what is learned from looks at it: words without their endings, and no names."""

from caucasus_news.model import ActorKind
from caucasus_news.parsers.scene import Scene
from caucasus_news.text.memo import Memo

_ENDINGS = ("ing", "ed", "es", "s")
_SHORTEST = 4  # letters of a stem

#: Actors by what they are, alone and several together.
_ONE = {kind: f"<{kind.value}>" for kind in ActorKind}
_SEVERAL = {kind: f"<{kind.value}s>" for kind in ActorKind}


def bare_words(number: int, scene: Scene) -> dict[int, str]:
    """The words of sentence `number` by that of their first token; whom, where and when it names as what they are.

    >>> from caucasus_news import NewsParser
    >>> parser = NewsParser(events=[])
    >>> scene = parser.scene(parser.read("Ilham Aliyev received Toivo Klaar on Monday."))
    >>> bare_words(0, scene)
    {0: '<person>', 2: 'receiv', 3: '<person>', 5: 'on', 6: '<time>', 7: '.'}
    """
    sentence = scene.document.sentences[number]
    named = [(t.first, t.last, "<time>") for t in scene.document.timed[number]]
    for mention in scene.document.mentioned[number]:
        if mention.actors and (mention.acts or mention.place is None):
            named += [(mention.first, mention.last, (_SEVERAL if mention.plural else _ONE)[mention.actors[0].kind])]
        elif mention.place is not None:
            named += [(mention.first, mention.last, "<place>")]
    keys, words, at = scene.document.tokens.keys, dict[int, str](), sentence.first
    for first, last, what in (*sorted(named), (sentence.last, sentence.last, "")):
        if first >= at:
            for i in range(at, first):
                words[i] = _STEMS[keys[i]]
            if what:
                words[first] = what
            at = last
    return words


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
