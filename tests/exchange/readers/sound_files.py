"""A sound file of each form that is not ours, to be damaged."""

from tests.exchange.hevy_file import hevy, press
from tests.exchange.readers import test_other_apps as apps
from tests.exchange.readers.test_fitnotes_body import FILE as FITNOTES_BODY
from tests.exchange.readers.test_strong import CLASSIC, START
from tests.exchange.readers.test_wger import WGER

FILES = {
    "brainlift-csv": (
        "started_at,finished_at,workout,exercise,set,kind,load,unit,reps,reps_in_reserve\n"
        "2026-11-20T18:00:00+01:00,2026-11-20T19:00:00+01:00,Push,Row,1,work,20,kg,8,2\n"
        "2026-11-20T18:00:00+01:00,2026-11-20T19:00:00+01:00,Push,Row,2,drop,15,kg,8,\n"
    ),
    "hevy": hevy([press(0, (20, 10), (22.5, 8)), press(2, (20, 9))]),
    "hevy-body": 'date,weight_kg,fat_percent,neck_cm,waist_cm\n"5 Oct 2026, 00:00",80,15,40,85\n',
    "fitnotes": apps.FITNOTES,
    "fitnotes-body": FITNOTES_BODY,
    "liftosaur": apps.LIFTOSAUR,
    "stronglifts": apps.STRONGLIFTS,
    "jefit": apps.JEFIT,
    "fitbod": (
        "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,"
        "multiplier\n"
        "2021-01-17 22:14:35 +0000,Back Squat, 4,20.41168092460379,0.0,0.0,0.0,0.0,true,, 1.0\n"
        "2021-01-17 22:14:35 +0000,Rowing, 0,0.0,600.0,2000.0,0.0,0.0,false,, 1.0\n"
    ),
    "gymbook": (
        "Data,Programma,Orario,Esercizio,Zona,Set / Set di riscaldamento / Set di defaticamento,"
        "Ripetizioni / Tempo,Peso / Distanza,Appunti,Saltato\n"
        '09/01/25,"Giorno 4",19:30,"Alzate",Addome,Set,"20 ripetizioni","2,50 kg",,No\n'
        '09/01/25,"Giorno 4",19:30,"Corsa",Gambe,Set,"20 min","3,00 km",,No\n'
    ),
    "gymrun": apps.GYMRUN,
    "flexify": (
        "id,name,reps,weight,created,unit,bodyWeight,duration,distance,cardio,hidden,incline\n"
        "1,Row,8,40,2025-03-04T18:00:10.000,kg,80,0,0,0,0,\n"
        "2,Run,0,0,2025-03-04T18:20:10.000,km,80,22.5,5,1,0,\n"
    ),
    "liftlog": (
        "SessionId,Timestamp,Exercise,Weight,WeightUnit,Reps,TargetReps,Notes\n"
        "a,2024-10-16T10:45:06,Incline Dumbbell Bench Press,60,kg,8,8,\n"
        "a,2024-10-16T10:49:06,Incline Dumbbell Bench Press,60,kg,7,8,\n"
    ),
    "lyfta": apps.LYFTA,
    "strengthlog": apps.STRENGTHLOG,
    "flexrep": (
        "Date,Time,Exercise,Group,Equipment,Set Type,Weight,Reps,RPE,RIR,Notes\n"
        "2025-03-04,18:00,Row,Back,Cable,Working,40,8,8,2,\n"
    ),
    "macrofactor": (
        "Date,Exercise,Reps,Weight (kg),Duration,Workout Duration\n"
        "2025-03-04,Row,8,40,,0:45:00\n2025-03-04,Plank,,,0:01:00,0:45:00\n"
    ),
    "alpha-progression": apps.ALPHA_PROGRESSION,
    "wger": WGER,
    "strong": f"{CLASSIC}{START}Row,1,40,8,0,0,,,\n{START}Row,D,30,8,0,0,,,\n",
}
"""By the name of the form."""
