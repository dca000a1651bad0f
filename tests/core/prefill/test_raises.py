"""What counts as a raise, and as a rung gone up to on the way."""

from brainlift_tui.core.prefill.raises import failed_raises, given_up, one_rung_up

LOW = 8


def test_a_raise_that_fell_short_goes_on_with_the_lighter_set_of_last_time():
    assert given_up(22.5, LOW, [(22.5, 5)], [(20, 10), (20, 9)]) == 1
    assert given_up(22.5, LOW, [(22.5, 8)], [(20, 10), (20, 9)]) is None


def test_a_lighter_day_that_fell_short_does_not_go_back_up_to_what_was_lifted_last_time():
    assert given_up(20, LOW, [(20, 5)], [(22.5, 10), (22.5, 9)]) is None
    assert given_up(20, LOW, [(20, 5)], [(20, 10), (20, 9)]) is None


def test_of_three_sets_one_below_is_a_rung_on_the_way_of_two_it_may_be_a_ramp():
    assert one_rung_up([(20, 10), (22, 8), (22, 8)], 3)
    assert not one_rung_up([(20, 10), (22, 8)], 2)
    assert not one_rung_up([(20, 10), (24, 8), (24, 8)], 3)
    assert not one_rung_up([(20, 10), (20, 8), (22, 8)], 3)


def test_without_a_range_a_load_gone_down_from_at_half_the_reps_was_given_up():
    usual = [(10, 12), (10, 12)]
    for reps, fallen in ((7, set()), (6, {14}), (5, {14})):
        assert failed_raises([usual, [(14, reps), (10, 12)]], None)[-1] == fallen
