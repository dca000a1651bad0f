"""A headless browser, driven over two pipes: no port of its own is opened for that."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from select import select
from time import monotonic

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
LONGEST_S = 60.0

WORDS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--remote-debugging-pipe", "--window-size=1100,700",
)  # fmt: skip


class Browser:
    """One page of it, told what to do in the Chrome DevTools Protocol."""

    def __init__(self, told: int, tells: int) -> None:
        self._told, self._tells, self._number, self._left = told, tells, 0, b""
        target = self._ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        attached = self._ask("Target.attachToTarget", {"targetId": target, "flatten": True})
        self._session = attached["sessionId"]

    def open(self, address: str) -> None:
        self._ask("Page.navigate", {"url": address})

    def value(self, script: str) -> object:
        return self._ask("Runtime.evaluate", {"expression": script})["result"].get("value")

    def until(self, holds: Callable[[], object]) -> None:
        """Ask again and again; each answer takes the browser its time."""
        end = monotonic() + LONGEST_S
        while not holds():
            assert monotonic() < end, self.value("document.body.innerText")

    def press(self, key: str, text: str = "") -> None:
        told = {"key": key, "code": key, "text": text or key}
        if key == "Enter":
            told |= {"windowsVirtualKeyCode": 13, "text": "\r"}
        self._ask("Input.dispatchKeyEvent", {"type": "keyDown", **told})
        self._ask("Input.dispatchKeyEvent", {"type": "keyUp", **told})

    def picture(self) -> bytes:
        return base64.b64decode(self._ask("Page.captureScreenshot", {})["data"])

    def _ask(self, method: str, given: Mapping[str, object]) -> dict[str, dict[str, object]]:
        self._number += 1
        asked: dict[str, object] = {"id": self._number, "method": method, "params": given}
        if hasattr(self, "_session"):
            asked["sessionId"] = self._session
        os.write(self._told, json.dumps(asked).encode() + b"\0")
        while True:
            came = json.loads(self._next())
            if came.get("id") == self._number:
                assert "error" not in came, came
                return came["result"]

    def _next(self) -> bytes:
        while b"\0" not in self._left:
            assert select([self._tells], [], [], LONGEST_S)[0], "the browser says nothing"
            came = os.read(self._tells, 1 << 20)
            assert came, "the browser is gone"
            self._left += came
        message, _, self._left = self._left.partition(b"\0")
        return message


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser without a past."""
    takes, told = os.pipe()
    tells, gives = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        launched = (f'exec "$0" "$@" 3<&{takes} 4>&{gives}', CHROMIUM, *WORDS)
        process = subprocess.Popen(
            ["/bin/bash", "-c", *launched, f"--user-data-dir={folder}"],
            pass_fds=(takes, gives),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(takes)
        os.close(gives)
        try:
            yield Browser(told, tells)
        finally:
            process.kill()
            process.wait()
            os.close(told)
            os.close(tells)
