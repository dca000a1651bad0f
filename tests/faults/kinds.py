"""Every kind of fault that is tried."""

from tests.faults import (
    damaged_logs,
    killed,
    migrated,
    system_calls,
    torn,
    traced,
    undone,
    window,
    window_works,
)
from tests.faults.injected import Kind

KINDS = (
    Kind("killed, alone", killed.killed_alone),
    Kind("killed, others at work", killed.killed_among_others),
    Kind("processes coming and going", killed.come_and_gone),
    Kind("a system call fails", system_calls.calls_failed, traced.missing),
    Kind("disk fails under a window", window.windows_failed, traced.missing),
    Kind("work in a window fails", window_works.works_failed, window_works.missing_here),
    Kind("files torn", torn.cut_back, traced.missing),
    Kind("files fuzzed", damaged_logs.fuzzed),
    Kind("pages damaged, brought back", damaged_logs.drilled),
    Kind("migrations interrupted", migrated.interrupted),
    Kind("sequences undone and redone", undone.sequences),
    Kind("commands undone and redone", undone.commands),
)
