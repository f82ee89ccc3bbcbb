"""Coming back to a phone whose memory is older than what the server has."""

from bots import Room
from surfaces import Phone

# What a device remembers when a page goes away between the acknowledgement of an answer and the next save.
FORGET_ANSWERS = """() => new Promise((done, fail) => {
    const opening = indexedDB.open("wijktafel");
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
        const store = opening.result.transaction("snapshots", "readwrite").objectStore("snapshots");
        const walk = store.openCursor();
        let changed = 0;
        walk.onsuccess = () => {
            const cursor = walk.result;
            if (!cursor) return done(changed);
            if (!JSON.stringify(cursor.value.snapshot.own ?? {}).includes("visie-en-inspiratie")) return done(changed);
            changed += 1;
            const snapshot = { ...cursor.value.snapshot, own: { worksheets: {}, late: {} } };
            cursor.update({ ...cursor.value, snapshot });
            cursor.continue();
        };
    };
})"""


def test_a_phone_that_remembers_less_than_the_server_begins_at_the_first_open_theme(browser, installation):
    room = Room(installation)
    phone = Phone(browser, "phone")
    phone.join(room.code, room.origin, "Beleid")
    room.do("item.open", item="i2")
    phone.begin()
    phone.press("Leg neer op 2")
    phone.saved()
    phone.until(lambda: phone.page.evaluate(FORGET_ANSWERS) == 1, "the answer in what the device remembers")
    phone.offline()
    phone.page.reload()
    phone.until_says("thema 1 van 6")
    phone.offline(False)
    phone.until_says("thema 2 van 6", patience=30)
    phone.check_quiet()
    phone.close()
    room.leave()
