"""Serves the app to browsers; each gets a process of its own on the same log."""

import logging
import shlex
import subprocess
import sys
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web
from textual_serve.server import Server

from brainlift_tui.core.said import said
from brainlift_tui.exchange.printing import say
from brainlift_tui.tui.in_browser.door import COOKIE, LOOPBACK, Caller, Door
from brainlift_tui.tui.words import phrase, words

NOT_LET_IN = said(
    "Only the browser that the address was opened in first may come in. Start brainlift serve anew."
)


class BrowserServer(Server):
    """Textual's server, with a door."""

    def __init__(self, app: Sequence[str], host: str, port: int) -> None:
        """Serve a command of the app on an address."""
        command = subprocess.list2cmdline(app) if sys.platform == "win32" else shlex.join(app)
        super().__init__(command, host=host, port=port, title="brainlift")
        self.door = Door(host, port)

    def initialize_logging(self) -> None:
        """Say nothing of requests: an address may carry the token."""
        logging.basicConfig(level=logging.ERROR)

    async def _make_app(self) -> web.Application:  # textual-serve has no public place for it
        app = await super()._make_app()
        app.middlewares.append(web.middleware(self._guarded()))
        return app

    def _guarded(self) -> Callable[..., Awaitable[web.StreamResponse]]:
        async def guarded(
            request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
        ) -> web.StreamResponse:
            caller = Caller(
                request.host,
                request.headers.get("Origin", ""),
                request.query.get("token", ""),
                request.cookies.get(COOKIE, ""),
            )
            if not self.door.lets_in(caller):
                return web.Response(status=403, text=words(NOT_LET_IN))
            # The page tells the browser where the rest lies; by this name it found the way here.
            self.public_url = f"http://{request.host}"
            response = await handler(request)
            if self.door.cookie and not response.prepared:
                response.set_cookie(COOKIE, self.door.cookie, httponly=True, samesite="Strict")
            return response

        return guarded

    async def on_startup(self, app: web.Application) -> None:  # noqa: ARG002 - as it is called
        """Say where it is, and how to end it."""
        address = f"http://{self.host}:{self.port}/"
        if self.host in LOOPBACK:
            say(phrase("brainlift is at {address}   ctrl+c ends it", address=address))
            return
        address = f"{address}?token={self.door.token}"
        say(
            phrase(
                "brainlift is at {address}   one browser can open it, once; ctrl+c ends it",
                address=address,
            )
        )
