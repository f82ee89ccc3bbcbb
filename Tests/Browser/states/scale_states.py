"""The screens of statements, choices between poles and a ladder."""

from state import row
from ways import begin, look_at_the_overview, open_all, place_both, place_main, say_dont_know


def read_what_it_is_about(scene):
    place_main(scene)
    open_all(scene, "main")


def read_all_rungs(scene):
    place_main(scene)
    scene.click("[data-key=read]")
    scene.wait(".levels")


ROWS = [
    row("participant", "statement-introduction", "scales-pitfalls"),
    row("participant", "statement-unset", "scales-pitfalls", begin, en=True),
    row("participant", "statement-set", "scales-pitfalls", place_main, en=True),
    row("participant", "statement-unfolded", "scales-pitfalls", read_what_it_is_about),
    row("participant", "statement-unknown", "scales-pitfalls", say_dont_know),
    row("participant", "statements-overview", "scales-pitfalls", look_at_the_overview),
    row("participant", "statements-shown", "scales-pitfalls-shown", en=True),
    row("participant", "tension-unset", "scales-tensions", begin),
    row("participant", "tension-set", "scales-tensions", place_both, en=True),
    row("participant", "tensions-shown", "scales-tensions-shown"),
    row("participant", "ladder-unset", "scales-ladder", begin, en=True),
    row("participant", "ladder-set", "scales-ladder", read_all_rungs),
    row("participant", "ladder-shown", "scales-ladder-shown"),

    row("desk", "statements-shown", "scales-pitfalls-shown", en=True),

    row("board", "pitfall", "scales-pitfalls-shown", page="theme:geen-focus", en=True),
    row("board", "pitfall-two-images", "scales-pitfalls-shown", page="theme:bureaucratie"),
    row("board", "pitfalls", "scales-pitfalls-shown", page="profile", en=True),
    row("board", "rule", "scales-rules-shown", page="theme:kantelen"),
    row("board", "rules", "scales-rules-shown", page="profile"),
    row("board", "tension", "scales-tensions-shown", page="theme:beleid-of-wijk"),
    row("board", "tensions", "scales-tensions-shown", page="profile", en=True),
    row("board", "tensions-more", "scales-tensions-shown", page="profile:2"),
    row("board", "manner", "scales-manner-shown", page="profile:2", en=True),
    row("board", "ladder", "scales-ladder-shown", page="theme:inwoner", en=True),
    row("board", "ladders", "scales-ladder-shown", page="profile"),
    row("board", "pitfalls-dark", "scales-pitfalls-shown", "go_dark", page="profile"),

    row("report", "pitfalls", "scales-pitfalls-shown", en=True),
    row("report", "tensions", "scales-tensions-shown"),
]
