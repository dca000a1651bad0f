"""Who may come in from a browser: this machine, or the one who has the one-time token."""

import hmac
import secrets

from brainlift_tui.core.named_tuple import NamedTuple

LOOPBACK = ("127.0.0.1", "localhost")
"""What this machine is called on itself; nobody else reaches it there."""

COOKIE = "brainlift"
"""What a browser that was let in shows from then on."""


class Caller(NamedTuple):
    """What a request says of who sends it.

    Attributes:
        host: The server as the browser's address names it, with the port.
        origin: The page that it was sent from, "" where none is named.
        token: What the address carries.
        cookie: What the browser was given before.
    """

    host: str
    origin: str = ""
    token: str = ""
    cookie: str = ""


class Door:
    """Lets requests in.

    On this machine itself whatever names it may come in, but for pages of other servers, which any
    browser would let talk to it. Elsewhere a token is asked for, which one browser can use once.
    """

    def __init__(self, host: str, port: int) -> None:
        """Take the address that is listened on."""
        self._own = tuple(f"{name}:{port}" for name in LOOPBACK) if host in LOOPBACK else ()
        self.token = "" if self._own else secrets.token_urlsafe(24)
        self._cookie = ""

    def lets_in(self, caller: Caller) -> bool:
        """Whether a request may be answered; a right token is used up by it."""
        if caller.origin and caller.origin.partition("://")[2] != caller.host:
            return False
        if self._own:
            return caller.host in self._own
        if self._cookie and _same(caller.cookie, self._cookie):
            return True
        if not self.token or not _same(caller.token, self.token):
            return False
        self.token, self._cookie = "", secrets.token_urlsafe(24)
        return True

    @property
    def cookie(self) -> str:
        """What the browser that came in by the token has to show from then on, "" for nothing."""
        return self._cookie


def _same(told: str, secret: str) -> bool:
    """Whether they are the same, in a time that tells nothing of where they differ."""
    return hmac.compare_digest(told.encode(), secret.encode())
