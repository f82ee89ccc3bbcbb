"""Moments of an open table: a team that agreed to see who answers what."""

import moments


def team_gathering(room):
    pass


def team_open(room):
    room.do("item.open", item="i2")


def team_shown(room):
    team_open(room)
    moments.place(room, room.bots)
    room.do("item.show", item="i2")


def team_asked(room):
    room.do("item.open", item="i6")
    questions = [each["id"] for part in room.instrument("i6")["items"] for each in part["questions"]]
    for number, question in enumerate(questions):
        for person, bot in enumerate(room.bots):
            option = ("ja", "deels", "nee", "weet-niet")[(number + person * (1 + number % 3)) % 4]
            bot.answer("i6", do="answer", question=question, option=option)
    room.do("item.show", item="i6")


MOMENTS = {each.__name__.replace("_", "-"): each for each in (team_gathering, team_open, team_shown, team_asked)}
