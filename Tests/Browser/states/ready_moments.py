"""Moments before the start: the question that every phone answers, and a door that was closed too early."""


def trial_on(room):
    """Most phones have answered, some with trouble; one sleeps."""
    ask(room)


def team_trial(room):
    ask(room)


def trial_ended(room):
    """One that is about to be."""
    ask(room)


def ready_locked(room):
    room.do("room.lock", on=True)
    room.bots[0].leave()
    room.desk.until(lambda: any(not each["online"] for each in room.desk.view["roster"].values()), "a phone to sleep")


def ask(room):
    room.do("trial.start")
    room.desk.until(lambda: "trial" in room.desk.view, "the test question")
    trial = room.desk.view["trial"]["id"]
    for number, bot in enumerate(room.bots[:11]):
        bot.until(lambda bot=bot: "trial" in bot.view, "the question")
        bot.command("trial.answer", {"trial": trial, "answer": {3: "small", 7: "small", 9: "help"}.get(number, "clear")})
    room.bots[-1].leave()
    room.desk.until(lambda: room.desk.view["trial"]["away"] == 1, "a phone to sleep")


MOMENTS = {each.__name__.replace("_", "-"): each for each in (trial_on, team_trial, trial_ended, ready_locked)}
