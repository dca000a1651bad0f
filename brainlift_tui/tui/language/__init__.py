"""In which language things are said: catalogues, and what reads them."""
