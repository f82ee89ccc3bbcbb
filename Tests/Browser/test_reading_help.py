"""Help for whoever reads little: a voice of the device itself, and difficult words in easy ones."""

import pytest
from bots import Room
from surfaces import Phone

VOICES = """() => {
  window.said = [];
  const voices = [
    { lang: 'nl-NL', localService: false, name: 'over the network' }, { lang: 'nl-NL', localService: true, name: 'own' },
  ];
  class Utterance { constructor(text) { this.text = text; } }
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => voices, speak: (words) => said.push([words.voice.name, words.text]),
    pause: () => said.push('pause'), resume: () => said.push('resume'), cancel: () => said.push('cancel'),
    addEventListener: () => undefined, removeEventListener: () => undefined } });
}"""


@pytest.fixture
def room(installation):
    made = Room(installation)
    yield made
    made.leave()


def test_a_phone_reads_its_page_aloud_with_its_own_voice_only(browser, room):
    phone = Phone(browser, "phone")
    phone.context.add_init_script(f"({VOICES})()")
    phone.join(room.code, room.origin, "Beleid")
    room.do("item.open", item="i2")
    phone.until_says("Begin")
    phone.press("Leeshulp")
    phone.press("Lees deze pagina voor")
    said = phone.page.evaluate("window.said")
    assert {voice for voice, _ in said} == {"own"}
    assert said[0][1] == "Waar staan wij?"
    assert any("fase" in text for _, text in said)
    phone.press("Pauze")
    phone.press("Lees verder")
    # What is on changed: the voice doesn't go on about what was.
    room.do("item.lock", item="i2")
    phone.until(lambda: phone.page.evaluate("said.includes('cancel')"), "silence")
    assert phone.page.locator(".reading-bar").count() == 0
    phone.check_quiet()
    phone.close()


def test_difficult_words_of_the_page_come_first(browser, room):
    phone = Phone(browser, "phone")
    phone.join(room.code, room.origin, "Beleid")
    room.do("item.open", item="i2")
    phone.until_says("Begin")
    phone.press("Leeshulp")
    first = phone.page.locator("dialog.reading [data-key=here] dt").all_inner_texts()
    assert "fase" in first
    phone.page.keyboard.press("Escape")
    phone.page.locator("dialog.reading[open]").wait_for(state="detached")
    phone.check_quiet()
    phone.close()
