"""Rooms at the moments that a screen can be at; each is made once, by everybody who looks at it.

The answers are drawn with a fixed seed, so that a picture differs from yesterday's only when the product does.
"""

import datetime
import random

import beside_states
import chain_moments
import check_moments
import compare_states
import conclude_moments
import deck_moments
import missing_moments
import mkba_moments
import ready_moments
import rehearsal_states
import room_moments
import run_moments
import scale_moments
import survey_moments
import swot_moments
import team_moments
from bots import Room

TABLE = ["beleid"] * 7 + ["lokaal-team"] * 5 + ["inwoner"] * 2
REMARK = "Drie dagen per week zit het team in het buurthuis; mensen lopen zo binnen."
CONCLUSION = "De teams zijn er. Nu moeten ze mensen kennen, en mensen hen."
# The agenda of a moment's room by the first word of its name, where it is another than most have.
AGENDAS = {
    "swot": "swot", "chain": "resultatenlogica", "mkba": "mkba", "checks": "checklijsten", "peiling": "peiling",
    "scales": scale_moments.AGENDA,
} | deck_moments.AGENDAS


class Moments:
    """Makes a room at a moment when it is first asked for."""

    def __init__(self, server):
        self.server, self.rooms = server, {}

    def room(self, moment, language="nl"):
        key = moment, language
        if key not in self.rooms:
            title = {"nl": "Inspiratiesessie Oosterwijk", "en": "Inspiration session Oosterwijk"}[language]
            make = MOMENTS[moment]
            room = Room(
                self.server, title=title, municipality="Voorbeeldstad", neighbourhood="Oosterwijk", language=language,
                privacy="open-tafel" if moment.startswith("team-") else "anoniem",
                agenda=AGENDAS.get(moment.partition("-")[0], "inspiratiesessie"))
            room.people(TABLE)
            room.chance, room.language = random.Random(f"{moment}"), language
            make(room)
            self.rooms[key] = room
        return self.rooms[key]

    def leave(self):
        for room in self.rooms.values():
            room.leave()


def gathering(room):
    """Nobody has begun."""


def welcome(room):
    room.do("item.open", item="i1")


def positions_open(room):
    room.do("item.open", item="i2")
    room.do("timer.start", seconds=900)
    place(room, room.bots[:9])


def positions_locked(room):
    positions_open(room)
    room.do("item.lock", item="i2")


def positions_shown(room):
    room.do("item.open", item="i2")
    place(room, room.bots)
    for bot in room.bots[:3]:
        bot.answer("i2", do="reason", theme="lokale-teams", text=REMARK)
    room.do("item.show", item="i2")


def round_two_open(room):
    positions_shown(room)
    room.do("item.open", item="i4")


def round_two_shown(room):
    round_two_open(room)
    place(room, room.bots, "i4", closer=True)
    room.do("item.show", item="i4")


def energy_open(room):
    room.do("item.open", item="i5")


def energy_shown(room):
    positions_shown(room)
    energy_open(room)
    for bot in room.bots:
        for number, theme in enumerate(themes(room, "i5")):
            value = 1 + (number * 2 + room.chance.randrange(3)) % 5
            bot.answer("i5", do="place", theme=theme, measure="energie", value=value)
    room.do("item.show", item="i5")


def quickscan_open(room):
    room.do("item.open", item="i6")


def quickscan_shown(room):
    quickscan_open(room)
    questions = [each["id"] for part in room.instrument("i6")["items"] for each in part["questions"]]
    for number, bot in enumerate(room.bots):
        for place, question in enumerate(questions):
            bot.answer("i6", do="answer", question=question, option=opinion(room.chance, place, number))
        if number < 2:
            bot.answer("i6", do="extra", question=questions[0], field="toelichting", text=REMARK)
    room.do("item.show", item="i6")
    remark = next(iter(room.desk.view["remarks"]))
    room.do("remark.show", remark=remark)


def opinion(chance, place, person):
    """Some questions unite, some divide, and some nobody can answer."""
    kind = place % 5
    if kind == 3:
        return "ja" if person % 2 else "nee"
    if kind == 4:
        return chance.choice(["weet-niet", "weet-niet", "deels"])
    return chance.choice([["ja", "ja", "deels"], ["deels", "nee"], ["nee", "nee", "deels"]][kind])


def choices_open(room):
    room.do("item.open", item="i7")


def choices_shown(room):
    choices_open(room)
    for bot in room.bots:
        for number, theme in enumerate(themes(room, "i7")):
            for measure, shift in (("nu", -1), ("straks", 1)):
                value = 10 * max(-3, min(3, number - 2 + shift + room.chance.randrange(-1, 2)))
                bot.answer("i7", do="place", theme=theme, measure=measure, value=value)
    room.do("item.show", item="i7")


def shelf_laid(room):
    """An example from elsewhere and a rule beside the themes."""
    positions_shown(room)
    for entry in ("vb-leiden-1", "eropaf"):
        room.do("shelf.lay", item="i2", entry=entry)


def shelf_quickscan(room):
    quickscan_shown(room)
    room.do("shelf.lay", item="i6", entry="vb-velsen-2")


def talk(room):
    positions_shown(room)
    room.do("conclusion.put", item="i2", text=CONCLUSION)
    room.do("item.open", item="i3")


def agreements(room):
    room.do("item.open", item="i8")
    made = [("Spreekuur in de bibliotheek", "Fatima"), ("Samen lunchen met de huisartsen", "Piet")]
    for number, (what, who) in enumerate(made):
        room.do("action.put", action=f"a{number}", what=what, who=who, when="1 maart", firstStep="Bel de bibliotheek")


def closed(room):
    positions_shown(room)
    room.do("conclusion.put", item="i2", text=CONCLUSION)
    agreements(room)
    room.do("session.close")


def published(room):
    closed(room)
    until = (datetime.date.today() + datetime.timedelta(days=30)).isoformat()
    status, room.outcome = room.server.call(
        "PUT", f"/api/v1/sessions/{room.session}/outcome", {"until": until}, bearer=room.made["token"])
    assert status == 201, room.outcome


def themes(room, item):
    return [each["id"] for each in room.instrument(item)["items"]]


def place(room, bots, item="i2", closer=False):
    """One theme on which all agree, one with two images, the others in between."""
    for person, bot in enumerate(bots):
        for number, theme in enumerate(themes(room, item)):
            spread = 1 if closer else 3
            middle = (11 if person % 2 else 39) if number == 1 and not closer else 16 + 4 * number
            value = max(10, min(40, middle + room.chance.randrange(-spread, spread + 1)))
            bot.answer(item, do="place", theme=theme, measure="nu", value=value)
            bot.answer(item, do="place", theme=theme, measure="straks", value=min(40, value + 3 + number))


MOMENTS = {each.__name__.replace("_", "-"): each for each in (
    gathering, welcome, positions_open, positions_locked, positions_shown, round_two_open, round_two_shown, energy_open,
    energy_shown, quickscan_open, quickscan_shown, choices_open, choices_shown, talk, agreements, closed,
    published, shelf_laid, shelf_quickscan)}
for _each in (chain_moments, check_moments, conclude_moments, deck_moments, missing_moments, mkba_moments, ready_moments, room_moments,
              run_moments, scale_moments, survey_moments, swot_moments, team_moments, beside_states, compare_states,
              rehearsal_states):
    MOMENTS |= _each.MOMENTS
