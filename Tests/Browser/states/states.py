"""Every screen that people can meet, as a table: surface, state, the moment of the room, and how to get there.

A row becomes a picture, a run of axe, a keyboard walk and the checks of reflow, zoom, spacing and target size.
By default a state is seen at one small and one large width in Dutch, and those marked `en` at the large one in English
too; with WIJKTAFEL_STATES=all at every width in both languages.
"""

import os

import beside_states
import chain_states
import check_states
import compare_states
import conclude_states
import deck_states
import missing_states
import mkba_states
import outcome_states
import own_states
import preview_states
import ready_states
import rehearsal_states
import report_states
import room_states
import run_states
import scale_states
import seat_states
import shelf_states
import survey_states
import swot_states
import team_states
from state import row

WIDTHS = {320: 640, 390: 844, 768: 1024, 1280: 800, 1920: 1080}
LANGUAGES = ("nl", "en")

STATES = [
    row("join", "code", "gathering", en=True),
    row("join", "code-half", "gathering", "type_half_a_code"),
    row("join", "code-wrong", "gathering", "type_a_wrong_code"),
    row("join", "door", "gathering", "follow_the_invite", en=True),
    row("join", "door-missing", "gathering", "forget_the_perspective"),
    row("join", "closed", "closed", "follow_the_invite"),
    row("join", "welcome-back", "gathering", "come_back"),

    row("participant", "waiting", "gathering", en=True),
    row("participant", "welcome", "welcome"),
    row("participant", "introduction", "positions-open"),
    row("participant", "slider-unset", "positions-open", "begin", en=True),
    row("participant", "slider-draft", "positions-open", "lay_a_draft"),
    row("participant", "slider-set", "positions-open", "place_both", en=True),
    row("participant", "slider-unknown", "positions-open", "say_dont_know"),
    row("participant", "overview", "positions-open", "look_at_the_overview"),
    row("participant", "me", "positions-open", "open_me"),
    row("participant", "leave", "positions-open", "ask_to_leave"),
    row("participant", "erase", "positions-open", "ask_to_erase"),
    row("participant", "offline", "positions-open", "answer_offline"),
    row("participant", "late", "positions-open", "answer_too_late"),
    row("participant", "locked", "positions-locked"),
    row("participant", "shown", "positions-shown", en=True),
    row("participant", "round-two", "round-two-open", "begin"),
    row("participant", "round-two-kept", "round-two-open", "keep"),
    row("participant", "energy", "energy-open", "mark_energy"),
    row("participant", "quickscan-unset", "quickscan-open", "begin"),
    row("participant", "quickscan-set", "quickscan-open", "answer_with_everything", en=True),
    row("participant", "quickscan-overview", "quickscan-open", "look_at_the_questions"),
    row("participant", "quickscan-shown", "quickscan-shown"),
    row("participant", "bipolar-unset", "choices-open", "begin"),
    row("participant", "bipolar-set", "choices-open", "place_between_poles"),
    row("participant", "bipolar-shown", "choices-shown"),
    row("participant", "talk", "talk"),
    row("participant", "agreements", "agreements"),
    row("participant", "closed", "closed"),

    row("desk", "key", "gathering", en=True),
    row("desk", "key-wrong", "gathering", "enter_a_wrong_key"),
    row("desk", "list-empty", "gathering", "enter_without_sessions"),
    row("desk", "list", "gathering", "enter"),
    row("desk", "new-error", "gathering", "make_without_title"),
    row("desk", "new-own-agenda", "gathering", "compose_an_agenda", en=True),
    row("desk", "gathering", "gathering"),
    row("desk", "open", "positions-open", en=True),
    row("desk", "locked", "positions-locked"),
    row("desk", "shown", "positions-shown", en=True),
    row("desk", "remarks-and-late", "positions-locked", "have_remarks_and_late"),
    row("desk", "links", "positions-open", "open_links"),
    row("desk", "keys", "positions-open", "open_keys"),
    row("desk", "remove", "positions-open", "ask_to_remove"),
    row("desk", "erase", "positions-open", "ask_to_erase_answers"),
    row("desk", "outcome", "agreements", "open_outcome"),
    row("desk", "undo", "welcome", "do_something"),
    row("desk", "undone", "positions-locked", "take_late_answers_back"),
    row("desk", "offline", "positions-open", "lose_the_network"),
    row("desk", "closed", "closed"),

    row("board", "lobby", "gathering", en=True),
    row("board", "welcome", "welcome"),
    row("board", "progress", "positions-open"),
    row("board", "theme", "positions-shown", page="theme:visie-en-inspiratie", en=True),
    row("board", "two-images", "positions-shown", page="theme:lokale-teams"),
    row("board", "profile", "positions-shown", page="profile"),
    row("board", "round-two", "round-two-shown", page="theme:lokale-teams"),
    row("board", "energy", "energy-shown", page="profile"),
    row("board", "map", "quickscan-shown", page="map", en=True),
    row("board", "divides", "quickscan-shown", page="divides"),
    row("board", "unknown", "quickscan-shown", page="unknown"),
    row("board", "bars", "quickscan-shown", page="function:bf1"),
    row("board", "notes", "quickscan-shown", page="notes"),
    row("board", "choice", "choices-shown", page="theme:integraliteit-aanbod"),
    row("board", "choices-profile", "choices-shown", page="profile"),
    row("board", "words", "talk", page="item:i3"),
    row("board", "agreements", "agreements"),
    row("board", "closed", "closed"),
    row("board", "offline", "positions-open", "lose_the_network"),
    row("board", "dark", "positions-shown", "go_dark", page="theme:lokale-teams"),
    row("board", "dark-map", "quickscan-shown", "go_dark", page="map"),
    row("board", "tables", "positions-shown", "show_tables", page="theme:visie-en-inspiratie"),

    row("report", "positions", "closed", en=True),
    row("report", "quickscan", "quickscan-shown"),
    row("page", "privacy", "gathering"),
    row("page", "toegankelijkheid", "gathering"),
]
for _each in (report_states, swot_states, chain_states, mkba_states, conclude_states, check_states, deck_states,
              run_states, own_states, outcome_states, seat_states, scale_states, shelf_states, survey_states, team_states,
              room_states, beside_states, compare_states, rehearsal_states, preview_states, ready_states, missing_states):
    STATES += _each.ROWS

EVERYTHING = os.environ.get("WIJKTAFEL_STATES") == "all"
# The width that people will mostly have, beside that of a phone.
LARGE = {"join": 768, "participant": 768, "desk": 1280, "board": 1920, "report": 1280, "page": 1280, "outcome": 1280,
         "compare": 1280, "entrance": 1280, "preview": 1280}


def widths(state, language):
    if EVERYTHING:
        return tuple(WIDTHS)
    return (390, LARGE[state.surface]) if language == LANGUAGES[0] else (LARGE[state.surface],)


def languages(state):
    return LANGUAGES if EVERYTHING or state.english else LANGUAGES[:1]


def rows():
    """State and language; the widths of one are seen on one page, because opening it costs most."""
    return [(state, language) for state in STATES for language in languages(state)]
