"""Files only: the catalogue of exercises and the programmes, as TOML."""
