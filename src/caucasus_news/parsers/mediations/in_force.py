"""Truces that somebody proposed and that came about: "a ceasefire proposed by Aldoria took effect", no open offer."""

from collections.abc import Sequence

from caucasus_news.model import MediationForm, Outcome
from caucasus_news.parsers.mediations.draft import MediationDraft
from caucasus_news.parsers.mediations.stage import Stage

_PROPOSED = frozenset({"proposed", "offered", "suggested", "drafted"})
_RELATIVE = frozenset({"that", "which"})
_STOPPING = frozenset({"held", "holds", "holding", "ended", "stopped", "halted", "silenced", "lasted"})
_FORCE = frozenset({"effect", "force", "hold"})
_COMING = frozenset({"took", "came", "went", "entered", "taken", "gone"})
_TAKING = frozenset({"under", "accepted", "accepting", "agreed"})
_NOT_YET = frozenset({"will", "would", "should", "might", "could", "due", "not", "never", "if", "unless"})
_REFUSED = frozenset({"rejected", "refused", "spurned", "ignored", "declined", "dismissed"})
_WINDOW = 14  # words behind a truce that say what became of it
_BEFORE = 4  # words before it that say who took it


def took_hold(draft: MediationDraft, stage: Stage) -> None:
    """Take the proposal of a truce that was kept or accepted for its brokering."""
    if draft.form is not MediationForm.OFFER or draft.outcome is not Outcome.PENDING:
        return
    keys = stage.keys[draft.sentence]
    if _PROPOSED.isdisjoint(keys) or not _REFUSED.isdisjoint(keys):
        return
    at = next((i for i, key in enumerate(keys) if key in stage.words.truces and _is_proposed(keys[i + 1 : i + 6])), -1)
    if at < 0 or not (_TAKING.intersection(keys[max(at - _BEFORE, 0) : at]) or _is_kept(keys[at : at + _WINDOW])):
        return
    draft.form, draft.outcome = MediationForm.BROKERING, Outcome.CEASEFIRE
    if "after" in keys[:at]:
        draft.when, draft.place = None, None  # "met on Thursday in Ostia, a day after a truce proposed by Carol"


def _is_proposed(behind: Sequence[str]) -> bool:
    """Whether words behind a truce say that somebody proposed it: "proposed by Carol", "that Carol had proposed"."""
    opening = behind[:1] if behind[:1] and behind[0] not in _RELATIVE else behind
    return not _PROPOSED.isdisjoint(opening)


def _is_kept(behind: Sequence[str]) -> bool:
    """Whether it held, ended something or took effect, and is no plan."""
    if not _NOT_YET.isdisjoint(behind) or ("to" in behind and not {"was", "is", "were"}.isdisjoint(behind)):
        return False
    return not _STOPPING.isdisjoint(behind) or not (_FORCE.isdisjoint(behind) or _COMING.isdisjoint(behind))
