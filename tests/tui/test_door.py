"""Who may come in from a browser."""

from brainlift_tui.tui.in_browser.door import Caller, Door

HERE = "127.0.0.1:8000"
THERE = "192.168.1.20:8000"


def test_on_this_machine_no_token_is_needed_and_other_pages_are_kept_out():
    door = Door("127.0.0.1", 8000)
    assert door.token == ""
    assert door.lets_in(Caller(HERE))
    assert door.lets_in(Caller("localhost:8000", "http://localhost:8000"))
    assert not door.lets_in(Caller(HERE, "http://evil.example"))
    assert not door.lets_in(Caller("evil.example:8000", "http://evil.example:8000"))


def test_elsewhere_the_token_lets_one_browser_in_once():
    door = Door("0.0.0.0", 8000)
    token = door.token
    assert not door.lets_in(Caller(THERE))
    assert not door.lets_in(Caller(THERE, token="guessed"))
    assert not door.lets_in(Caller(THERE, "http://evil.example", token=token))
    assert door.lets_in(Caller(THERE, token=token))
    assert not door.lets_in(Caller(THERE, token=token))
    assert not door.lets_in(Caller(THERE))
    assert not door.lets_in(Caller(THERE, cookie=token))
    assert door.lets_in(Caller(THERE, f"http://{THERE}", cookie=door.cookie))
