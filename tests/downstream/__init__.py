"""Programs of another team: each is one guide of ``docs/how-to/extend/``, and imports only public names."""
