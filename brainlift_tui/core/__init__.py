"""The rules of training: plain values and pure functions. No I/O, no clock, no SQL."""
