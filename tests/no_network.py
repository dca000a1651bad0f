"""No test, and so nothing of the app that a test reaches, gets out of this machine."""

import socket
import sys
from collections.abc import Callable
from typing import Any

OUTWARD = {socket.AF_INET, socket.AF_INET6}
LOOPBACK = ("127.0.0.1", "::1")


class NetworkForbidden(AssertionError):
    """Something wanted to reach the network."""


def forbid() -> None:
    """Let every socket that leads out of the machine, and every look-up of a name, fail.

    Where two ends of one socket have to be made by way of the loopback, as Windows does for an
    event loop, that still works.
    """
    for name in ("connect", "connect_ex", "bind", "sendto"):
        setattr(socket.socket, name, _inward(getattr(socket.socket, name)))
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        setattr(socket, name, _refuse)


def _inward(call: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(own: socket.socket, *arguments: Any) -> Any:
        address = arguments[-1]
        paired = sys.platform == "win32" and address[0] in LOOPBACK
        if own.family in OUTWARD and not paired:
            _refuse(address)
        return call(own, *arguments)

    return guarded


def _refuse(*arguments: object, **_: object) -> None:
    raise NetworkForbidden(f"the network is out of bounds: {arguments}")
