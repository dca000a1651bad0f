"""The app in a browser."""

import argparse
import os
import sys

from brainlift_tui.cli.given import DONE, LineCommand, database
from brainlift_tui.core.errors import BadInput

HOST, PORT = "127.0.0.1", 8000

INSTALL = "pip install 'brainlift-tui[serve]'"


def serve(arguments: argparse.Namespace) -> int:
    """Serve the app to a browser until it is ended.

    Raises:
        BadInput: What it takes is not installed, or the address can't be listened on.
    """
    try:
        from brainlift_tui.tui.in_browser.server import BrowserServer
    except ModuleNotFoundError as lacking:
        if lacking.name not in {"textual_serve", "aiohttp"}:
            raise
        raise BadInput("A browser needs textual-serve: {install}", install=INSTALL) from None
    app = (sys.executable, "-m", "brainlift_tui", "--db", str(database(arguments)))
    try:
        BrowserServer(app, arguments.host, arguments.port).serve()
    except OSError as error:
        raise BadInput(
            "{host}, port {port} can't be listened on: {why}. Another --port may do.",
            host=arguments.host,
            port=str(arguments.port),
            why=os.strerror(error.errno or 0),
        ) from error
    return DONE


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--host",
        default=HOST,
        metavar="ADDRESS",
        help="for another machine in the same room: this one's address there;"
        " a one-time token is asked for",
    )
    parser.add_argument(
        "--port", type=int, default=PORT, metavar="N", help="instead of %(default)s"
    )


COMMANDS = (LineCommand("serve", "open the app in a browser on this machine", serve, _options),)
