"""The week's dose: sessions, hard sets, intensity, cardio and recovery against what is known."""
