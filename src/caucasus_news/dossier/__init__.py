"""Many articles, one story: what several reports tell of is one record, with every version kept.

`merge` makes a `Dossier` of reports. Blocking by days and by who takes part keeps its cost near the number of tellings;
`blocks`, `links` and `traits` are its steps, for engines that spread them over machines.
"""

from caucasus_news.dossier.blocks import Link, blocks, keys, links
from caucasus_news.dossier.dossier import Dossier
from caucasus_news.dossier.merging import merge
from caucasus_news.dossier.record import Accusation, Choice, Evidence, Record, Stage, Toll, Version
from caucasus_news.dossier.traits import Trait, traits

__all__ = [
    "Accusation",
    "Choice",
    "Dossier",
    "Evidence",
    "Link",
    "Record",
    "Stage",
    "Toll",
    "Trait",
    "Version",
    "blocks",
    "keys",
    "links",
    "merge",
    "traits",
]
