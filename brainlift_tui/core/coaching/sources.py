"""What the rules rest on, as it is printed: read by us, or said to be ours."""

ACSM = (
    "ACSM position stand (Ratamess 2009): add 2 to 10 % once one or two reps more than asked "
    "can be done."
)
TWO_FOR_TWO = (
    "The 2-for-2 rule of the NSCA (Baechle and Haff): two reps over the goal in the last set, "
    "in two sessions running, call for more load."
)
REPS_FIRST = (
    "Plotkin 2022: over eight weeks adding reps did about as much for strength and size as "
    "adding load."
)
RESERVE = (
    "Halperin 2022: people think they have about one rep less left than they do, and judge "
    "better close to failure."
)
MORE_SETS = "Schoenfeld 2017: each set more in a week went with 0.37 % more muscle gain."
STOPPING = "Bosquet 2013: a stop in training costs strength, more so over 65."
REGAINING = "Halonen 2024: what ten weeks off had cost was back after about five."
DELOAD = (
    "Bell 2023: experts mean by a deload a spell of less training stress that eases fatigue. "
    "How often and how much is under-researched; our numbers follow practice."
)
PLANKS = (
    "Strand 2014: people held a plank for 83 s (women) and 124 s (men) on average, with a wide "
    "spread."
)
PUSH_UPS = "Ebben 2011: higher hands make a push-up lighter, higher feet heavier."
LOGS = (
    "Ours: worked out on 11,157 raises of up to 20 % in public training logs, of mostly young "
    "lifters who chose to go up."
)
FORECAST = "Ours: a forecast from your own sets, fitted and tested on public training logs."
OURS = "The rule is a judgement of ours."
CAREFUL = "Two sessions and steps of 5 % for newcomers and at 65 and over: a judgement of ours."
