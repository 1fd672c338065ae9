"""What is said of single words, worked out once for each: texts share most of their words."""

_MOST = 30_000  # so many words are kept, far more than news is written in; no stream of odd ones fills the memory


class Memo(dict[str, str]):
    """What `of` says of each word that was asked for; a subclass says what that is."""

    __slots__ = ()

    def of(self, word: str) -> str:
        """What is said of a word that was not asked for before."""
        raise NotImplementedError

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        value = self[word] = self.of(word)
        return value
