"""What participants say, made from the instrument that the session froze."""


def place(theme, value, measure="nu"):
    """A puck laid down; the value in tenths, energy in whole steps."""
    return {"do": "place", "theme": theme, "measure": measure, "value": value}


def dont_know(theme, measure="nu"):
    return {"do": "dont-know", "theme": theme, "measure": measure}


def reason(theme, text):
    return {"do": "reason", "theme": theme, "text": text}


def option(question, option):
    return {"do": "answer", "question": question, "option": option}


def extra(question, field, text):
    return {"do": "extra", "question": question, "field": field, "text": text}


def themes(instrument):
    return [theme["id"] for theme in instrument["items"]]


def questions(instrument):
    return [question["id"] for part in instrument["items"] for question in part["questions"]]


def options(instrument):
    return [option["id"] for option in instrument["scale"]["options"]]


def measures(instrument, phase):
    """The measures of a phase with the range of their values, as they go over the wire."""
    wanted = next(one["measures"] for one in instrument["worksheet_phases"] if one["id"] == phase)
    scale = instrument["scale"]
    found = {}
    for measure in scale["measures"]:
        if measure["id"] in wanted:
            whole = "min" in measure
            low, high = (measure["min"], measure["max"]) if whole else (scale["min"] * 10, scale["max"] * 10)
            step = measure.get("step", scale["step"]) if whole else round(scale["step"] * 10)
            found[measure["id"]] = range(low, high + 1, step)
    return found


def all_of(instrument, phase, chance):
    """One answer to everything that a phase asks; `chance` picks the values."""
    if instrument["kind"] == "questionnaire":
        return [option(question, chance.choice(options(instrument))) for question in questions(instrument)]
    return [
        place(theme, chance.choice(values), measure)
        for theme in themes(instrument)
        for measure, values in measures(instrument, phase).items()
    ]
