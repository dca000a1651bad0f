"""What the lifter can do, as data: keys, hints, `?`, the palette and the docs are made from it."""
