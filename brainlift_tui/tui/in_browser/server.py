"""Serves the app to browsers; each gets a process of its own on the same log."""

import logging
import shlex
import subprocess
import sys
from collections.abc import Sequence

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

    async def handle_index(self, request: web.Request) -> web.StreamResponse:
        """The page, for who may come in."""
        self._let_in(request)
        # The page tells the browser where the rest lies; by this name it found the way here.
        self.public_url = f"http://{request.host}"
        page: web.StreamResponse = await super().handle_index(request)
        if self.door.cookie:
            page.set_cookie(COOKIE, self.door.cookie, httponly=True, samesite="Strict")
        return page

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """What is typed and drawn, for who may come in."""
        self._let_in(request)
        talk: web.WebSocketResponse = await super().handle_websocket(request)
        return talk

    async def handle_download(self, request: web.Request) -> web.StreamResponse:
        """A file of the app, for who may come in."""
        self._let_in(request)
        file: web.StreamResponse = await super().handle_download(request)
        return file

    def _let_in(self, request: web.Request) -> None:
        """Refuse whoever may not come in."""
        caller = Caller(
            request.host,
            request.headers.get("Origin", ""),
            request.query.get("token", ""),
            request.cookies.get(COOKIE, ""),
        )
        if not self.door.lets_in(caller):
            raise web.HTTPForbidden(text=words(NOT_LET_IN))

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
