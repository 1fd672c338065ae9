"""Sentences that tell of no meeting, incident or mediation."""

from tests.roundtrip.telling import Teller

PLAIN = (
    "The two South Caucasus neighbours have no diplomatic relations.",
    "No further details were given.",
    "Analysts say that a lasting settlement remains a distant prospect.",
    "The region's economies depend heavily on imported wheat.",
    "Bread prices in Yerevan rose by 4 percent over the year.",
    "The statement gave no reasons.",
    "The opposition has criticised the government's foreign policy.",
    "Public opinion on the question is divided.",
    "The border is about 1,000 kilometres long and has never been demarcated in full.",
    "Tourism is expected to grow in the coming season.",
    "The ministry's website carried a short notice.",
    "Heavy snow has made roads in the mountains hard to pass.",
    "The parliament will vote on the budget later this year.",
    "Experts have long warned of the cost of the stalemate.",
    "Oil exports through the pipeline have remained stable.",
    "The newspaper did not name its sources.",
    "Many of the questions are technical in nature.",
    "A new school was opened in Gyumri with money from donors.",
    "Baku has invested heavily in railways and ports.",
    "Both countries gained independence in 1991.",
)
QUOTED = (
    "“We remain committed to a just and lasting peace,” a government source told reporters.",
    "“It is too early to speak of results,” one diplomat remarked.",
    "“The people are tired of waiting for news,” a local teacher said.",
    "“Nobody should expect miracles from a single document,” an analyst in Tbilisi commented.",
)


def noise(teller: Teller, number: int) -> list[str]:
    """Some sentences, none twice."""
    return teller.rng.sample(PLAIN + QUOTED, number)
