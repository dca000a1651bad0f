"""What the rules rest on, as it is printed: read by us, or said to be ours."""

from brainlift_tui.core.said import said

ACSM = said(
    "ACSM position stand (Ratamess 2009): add 2 to 10 % once one or two "
    "reps more than asked can be done."
)
TWO_FOR_TWO = said(
    "The 2-for-2 rule of the NSCA (Baechle and Haff): two reps over the "
    "goal in the last set, in two sessions running, call for more load."
)
REPS_FIRST = said(
    "Plotkin 2022: over eight weeks adding reps did about as much for "
    "strength and size as adding load."
)
RESERVE = said(
    "Halperin 2022: people think they have about one rep less left than "
    "they do, and judge better close to failure."
)
FAILURE = said("Refalo 2023: going to failure added next to nothing to muscle growth.")
MORE_SETS = said("Schoenfeld 2017: each set more in a week went with 0.37 % more muscle gain.")
STOPPING = said("Bosquet 2013: a stop in training costs strength, more so over 65.")
REGAINING = said("Halonen 2024: what ten weeks off had cost was back after about five.")
DELOAD = said(
    "Bell 2023: experts mean by a deload a spell of less training stress "
    "that eases fatigue. How often and how much is under-researched; our "
    "numbers follow practice."
)
PLANKS = said(
    "Strand 2014: people held a plank for 83 s (women) and 124 s (men) "
    "on average, with a wide spread."
)
PUSH_UPS = said("Ebben 2011: higher hands make a push-up lighter, higher feet heavier.")
LOGS = said(
    "Ours: worked out on 11,157 raises of up to 20 % in public training "
    "logs, of mostly young lifters who chose to go up."
)
FORECAST = said("Ours: a forecast from your own sets, fitted and tested on public training logs.")
OURS = said("The rule is a judgement of ours.")
CAREFUL = said(
    "Two sessions and steps of 5 % for newcomers and at 65 and over: a judgement of ours."
)
