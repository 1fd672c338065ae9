"""People who came to harm: tolls, from the verbs, nouns and labels that tell of them.

A toll is made in `told`, `nouns` or `labels`; the other modules say how many, whose and since when it counts.
"""
