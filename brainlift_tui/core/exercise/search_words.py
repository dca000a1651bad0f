"""Words as they are looked for: blind to case and to marks on letters, in every script."""

import re
import unicodedata

_APART = re.compile(
    r"([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0003ffff])"
)
"""Letters of scripts that put no spaces between words; each is looked for on its own."""


def folded(text: str) -> str:
    """A text as it is compared: "Überzüge, 臥推" is "uberzuge, 臥 推".

    Case and marks go, as do ways of writing the same letter (full width, ligatures); what is
    written without spaces is spaced out, so that a part of it can be found.
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in plain if unicodedata.category(sign) != "Mn")
    spaced = _APART.sub(r" \1 ", unicodedata.normalize("NFC", bare.casefold()))
    return " ".join(spaced.split())
