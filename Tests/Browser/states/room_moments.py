"""Moments of a room in which the facilitator says what comes after."""

SAID = {
    "nl": {"who": "Iedereen hier, en de wethouder", "when": "Binnen twee weken, per mail",
           "note": "Op 12 maart praten we verder in het buurthuis."},
    "en": {"who": "Everyone here, and the alderman", "when": "Within two weeks, by mail",
           "note": "On 12 March we talk on in the community centre."},
}


def afterwards(room):
    room.do("afterwards.put", **SAID[room.language])
    room.do("item.open", item="i2")
    room.do("item.finish", item="i2")
    room.do("session.close")


MOMENTS = {"afterwards": afterwards}
