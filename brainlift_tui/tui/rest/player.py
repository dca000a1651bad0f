"""Plays one sound and ends: python -m brainlift_tui.tui.rest.player NAME.

A process of its own, for what plays it prints to the terminal where there is no device, and may
take its time. The exit status is 0 where it could be heard, 1 where not.
"""

import math
import sys
import time
from array import array

RATE = 44_100
FADE_S = 0.02

WAKING_S = 0.25
"""Silence in front: devices swallow what comes while they wake; PulseAudio loses 0.1 s."""

SOUNDS = {
    "over": ((880.0, 0.16), (0.0, 0.06), (880.0, 0.16), (0.0, 0.06), (1318.5, 0.42)),
    "second": ((660.0, 0.07),),
}
"""Notes one after the other: hertz and seconds; 0 hertz is silence."""


def samples(name: str) -> "array[int]":
    """A sound as 16-bit samples of one channel, each note faded in and out against clicks."""
    made = array("h", bytes(2 * int(RATE * WAKING_S)))
    for hertz, seconds in SOUNDS[name]:
        count = int(RATE * seconds)
        for number in range(count):
            fade = min(1.0, number / RATE / FADE_S, (count - number) / RATE / FADE_S)
            made.append(int(20_000 * fade * math.sin(math.tau * hertz * number / RATE)))
    return made


def play(name: str) -> bool:
    """Play a sound to its end; False where there is nothing to play it on."""
    try:
        import miniaudio
    except (ImportError, OSError):
        return False
    made = samples(name)
    try:
        device = miniaudio.PlaybackDevice(nchannels=1, sample_rate=RATE, app_name="brainlift")
        stream = miniaudio.stream_raw_pcm_memory(made, 1, made.itemsize)
        next(stream)
        device.start(stream)
        time.sleep(len(made) / RATE + 0.3)
        device.close()
    except miniaudio.MiniaudioError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(0 if sys.argv[1:] and sys.argv[1] in SOUNDS and play(sys.argv[1]) else 1)
