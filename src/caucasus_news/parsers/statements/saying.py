"""A place where the narrator says that somebody speaks."""

from attrs import frozen

from caucasus_news.model._made import changer
from caucasus_news.parsers.statements.phrases import Voice


@frozen
class Saying:
    """Tokens `first` up to `last` that tell of speech: a verb of saying, or a phrase such as "according to".

    `lemma` is empty for a phrase. `gerund` tells that the verb only accompanies another: ", adding that",
    `inverted` that the speaker stands behind the verb: "the talks were short, said X".
    """

    first: int
    last: int
    lemma: str
    voice: Voice
    passive: bool = False
    gerund: bool = False
    inverted: bool = False

    @property
    def verb(self) -> int | None:
        """The token of the verb; None for a phrase."""
        return self.first if self.lemma else None


#: The saying as that of another speaker.
with_voice = changer(Saying, "voice")
