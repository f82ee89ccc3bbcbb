"""A SWOT from empty to finished in real browsers, once as an open table in Dutch and once anonymously in English.

What comes out is known beforehand: four people, with the dots and scores of the tables below.
"""

import json

import pytest
from play import ROOMS, Play
from support.server import ROOT
from test_agenda import tab_to, tables

AGENDA = json.loads((ROOT / "Public/agendas/swot.json").read_text())
S, W, O, T = "swot-sterktes", "swot-zwaktes", "swot-kansen", "swot-bedreigingen"  # noqa: E741
COLUMNS = {
    S: {"nl": "Sterktes", "en": "Strengths"}, W: {"nl": "Zwaktes", "en": "Weaknesses"},
    O: {"nl": "Kansen", "en": "Opportunities"}, T: {"nl": "Bedreigingen", "en": "Threats"}}

# Every card by a short name: its column, who writes it, and what it says in both languages.
CARDS = {
    "desk": (S, "anna", "We zitten in de bibliotheek aan het plein", "We sit in the library on the square"),
    "same": (S, "dewi", "Wij zitten in de bibliotheek aan het plein", "We sit in the library on the squares"),
    "street": (S, "dewi", "De straat kent ons bij naam", "The street knows us by name"),
    "team": (S, "anna", "Collega’s springen voor elkaar in", "Colleagues stand in for each other"),
    "doctors": (S, "anna", "Huisartsen bellen ons als eerste", "Doctors call us before anyone else"),
    "talks": (S, "dewi", "Iedereen kan een keukentafelgesprek voeren", "Everyone can hold a kitchen table talk"),
    "case": (S, "dewi", "Eén iemand houdt de regie", "One person keeps the lead"),
    "plans": (S, "anna", "Voor elk gezin ligt er een plan", "There is a plan for every family"),
    "trust": (S, "cisse", "Het bestuur geeft ons vertrouwen", "The board trusts our judgement"),
    "young": (S, "bram", "Twee jongerenwerkers horen bij het team", "Two youth workers belong to the team"),
    "paper": (W, "anna", "De administratie kost een derde van de week", "Paperwork takes a third of the week"),
    "sick": (W, "cisse", "Wie ziek is, wordt niet vervangen", "Whoever is ill is not replaced"),
    "budget": (W, "dewi", "Het Rijk kort op ons budget", "The state cuts our budget"),
    "gym": (O, "bram", "De school opent haar gymzaal ’s avonds", "The school opens its gym at night"),
    "homes": (O, "anna", "De corporatie wil samen op huisbezoek", "The housing company wants joint visits"),
    "queue": (T, "dewi", "De wachtlijst bij de jeugd-ggz groeit", "The waiting list for youth care grows"),
}
NAMED = {"nl": "Jan de Vries krijgt geen hulp", "en": "John Smith gets no help"}
REWORDED = {"nl": "Wie alleen woont, krijgt laat hulp", "en": "Who lives alone gets help late"}
SPOKEN = {"nl": "De bus komt niet meer in de wijk", "en": "The bus no longer comes to the area"}
GROUP = {"nl": "Goed vindbaar", "en": "Easy to find"}
# The dots in each column, by person: two on one card, or one each; the library and the street are a group by then.
DOTS = {
    "anna": {S: {"group": 2, "team": 1}, W: {"paper": 2}, O: {"gym": 2}, T: {"queue": 1}},
    "bram": {S: {"group": 2, "doctors": 1}, W: {"paper": 2}, O: {"gym": 2}, T: {"queue": 1}},
    "cisse": {S: {"talks": 1, "case": 1, "trust": 1}, W: {"sick": 1}, O: {"homes": 1}, T: {"queue": 2}},
    "dewi": {S: {"trust": 1, "plans": 1, "young": 1}, W: {"sick": 1}, O: {"gym": 1}, T: {"budget": 1}},
}
# Six strengths have one point and three places are left, so everyone gets one dot more.
RUNOFF = {"anna": "team", "bram": "team", "cisse": "talks", "dewi": "young"}
# The scores by person of every square, in the order in which a phone puts them.
SQUARES = [("group", "gym"), ("team", "gym"), ("group", "queue"), ("team", "queue"), ("paper", "gym"),
           ("paper", "queue")]
SCORES = {"anna": [3, 2, 1, 0, 1, 1], "bram": [3, 2, 2, 0, 1, 0], "cisse": [3, 1, 2, 1, 0, 1],
          "dewi": [2, 2, 1, 0, None, 0]}
MEDIANS = [3, 2, 1.5, 0, 1, 0.5]
OPTIONS = {"nl": ["Elke donderdag een spreekuur in de gymzaal", "We trainen mee met de zaalvoetballers"],
           "en": ["An open hour in the gym every Thursday", "We train along with the indoor footballers"]}


class Swot(Play):
    def __init__(self, browser, installation, language):
        super().__init__(browser, installation, language, "swot", "Cards")
        self.columns = {column: self.say.pick(title) for column, title in COLUMNS.items()}

    def item(self, key):
        return self.say.pick(AGENDA["items"][key]["title"])

    def text(self, card):
        return GROUP[self.language] if card == "group" else CARDS[card][2 if self.language == "nl" else 3]

    def phone(self, name):
        return getattr(self, name)

    # The phones

    def go(self, phone, column):
        choice = phone.page.locator(f"input[name=column][value={column}]")
        if phone is not self.cisse:
            return choice.check(force=True)
        # Arrows go round the columns, from wherever one is.
        tab_to(phone, "input[name=column]:checked")
        for _ in COLUMNS:
            if choice.is_checked():
                return None
            phone.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{phone.name} cannot reach {column} with arrows")

    def write(self, phone, column, text):
        self.go(phone, column)
        self.lay(phone, text)

    def lay(self, phone, text):
        field = phone.page.locator("form.composer textarea").first
        if phone is self.cisse:
            tab_to(phone, "form.composer textarea")
            phone.page.keyboard.type(text)
            self.key(phone, "form.composer button[type=submit]")
        else:
            field.fill(text)
            phone.press(self.say("cards.lay"), exact=True)
        assert field.input_value() == ""

    def own(self, phone, text, key):
        """Presses what one can do with an own card."""
        card = phone.page.locator("ul.own li").filter(has_text=text)
        card.get_by_role("button", name=self.say(f"cards.{key}")).click()

    def vote(self, name, dots):
        phone = self.phone(name)
        for column, items in dots.items():
            self.go(phone, column)
            for card, count in items.items():
                more = phone.page.get_by_role("group", name=self.say("cards.dots.on", text=self.text(card))) \
                    .get_by_role("button", name=self.say("cards.dots.more"))
                phone.until(more.count, f"dots on {card}")
                for _ in range(count):
                    if phone is self.cisse:
                        more.focus()
                        phone.page.keyboard.press("Enter")
                    else:
                        more.click()
            self.saved(phone)

    # The desk

    def tab(self, key):
        self.desk.press(self.say(f"cards.desk.{key}"), exact=True)

    def card(self, text):
        return self.desk.page.locator(f'.cards-desk li.card:has(> p:first-child bdi:text-is("{text}"))')

    def column(self, column):
        return self.desk.page.get_by_role("region", name=self.columns[column])

    def press(self, key, **values):
        self.desk.press(self.say(f"cards.desk.{key}", **values), exact=True)

    def by_keys(self, key, **values):
        button = self.desk.button(self.say(f"cards.desk.{key}", **values), exact=True).first
        button.focus()
        self.desk.page.keyboard.press("Enter")

    def on_the_table(self, phone, column, *cards):
        self.go(phone, column)
        for card in cards:
            phone.until_says(card)


@pytest.fixture(params=list(ROOMS))
def swot(request, browser, installation):
    play = Swot(browser, installation, request.param)
    yield play
    play.close()


def test_a_swot_from_empty_to_finished(swot):
    swot.make("SWOT Oosterwijk")
    swot.come_in()
    swot.open_next(swot.item("i1"))
    write(swot)
    show(swot)
    put_together(swot)
    vote(swot)
    vote_again(swot)
    choose(swot)
    confront(swot)
    ask_and_answer(swot)
    agree_and_close(swot)
    read_the_report(swot)
    swot.check_quiet()


def write(play):
    say = play.say
    play.open_next(play.item("i2"))
    play.begin()
    lose_and_find_the_network(play)
    for card, (column, person, *_) in CARDS.items():
        if card != "young":
            play.write(play.phone(person), column, play.text(card))
    give_hints_and_take_back(play)
    for phone in play.phones:
        play.saved(phone)
    play.desk.until_says(say("cards.desk.show-all", count=len(CARDS) + 1))
    # Silence: nobody sees what others write, and the desk doesn't see who.
    seen = play.page_of() + play.page_of(play.cisse)
    assert play.text("team") not in seen and play.text("queue") not in seen
    desk = play.desk.page.locator(".cards-desk").inner_text()
    assert play.text("team") in desk
    assert not any(phone.handle in desk for phone in play.phones)
    play.until_board(say("cards.count", count=10))


def lose_and_find_the_network(play):
    """A card that is written without network stays through a reload, and goes when there is network."""
    phone, text = play.bram, play.text("young")
    phone.offline()
    play.write(phone, S, text)
    phone.until_says(play.say("shell:delivery.waiting"))
    phone.page.reload()
    phone.until_says(play.say("participant:waiting.title", count=1))
    phone.until_says(text)
    phone.offline(False)
    play.desk.until_says(text)
    phone.until(lambda: phone.page.locator("ul.own").filter(has_text=text).count(), "the own card")
    play.saved(phone)


def give_hints_and_take_back(play):
    """Everything that a card can have, a kind hint, a change, and a card that is taken back."""
    say, phone = play.say, play.anna
    play.go(phone, T)
    phone.page.get_by_text(say("cards.more")).click()
    phone.press(say("cards.evidence.feit"), exact=True)
    phone.page.get_by_label(say("cards.note")).fill("2026: p. 12")
    play.lay(phone, "Jan")
    phone.until_says(say("cards.W_TE_KORT"))
    play.own(phone, "Jan", "change")
    phone.page.locator("form.composer textarea").first.fill(NAMED[play.language])
    phone.press(say("cards.keep"), exact=True)
    phone.until(lambda: say("cards.W_TE_KORT") not in phone.text, "the hint to go")
    play.lay(phone, "Tijdelijk tijdelijk tijdelijk")
    phone.until_says("Tijdelijk tijdelijk")
    play.own(phone, "Tijdelijk", "drop")
    phone.until(lambda: "Tijdelijk" not in phone.text, "the card to go")
    phone.page.get_by_text(say("cards.help")).click()
    phone.until_says(say("cards.help.more"))


def show(play):
    say, desk = play.say, play.desk
    # Who wrote is not asked to begin again.
    play.open_next(play.item("i3"))
    # One card, a column, a card of the desk's own, all of them, and what comes in at once.
    play.card(play.text("queue")).get_by_role("button", name=say("cards.desk.show"), exact=False).first.click()
    play.on_the_table(play.bram, T, play.text("queue"))
    play.press("show-list.of", title=play.columns[S])
    play.until_board(play.text("doctors"))
    assert play.text("paper") not in play.page_of()
    desk.page.get_by_label(say("cards.desk.add", title=play.columns[T])).fill(SPOKEN[play.language])
    play.column(T).get_by_role("button", name=say("cards.desk.add.do"), exact=True).click()
    play.on_the_table(play.bram, T, SPOKEN[play.language])
    # A name goes out before everyone sees it; who wrote it sees what became of it.
    play.press("menu.of", text=NAMED[play.language])
    play.card(NAMED[play.language]).get_by_label(say("cards.desk.reword"), exact=True).fill(REWORDED[play.language])
    play.card(NAMED[play.language]).get_by_role("button", name=say("cards.desk.save"), exact=True).click()
    desk.until_says(REWORDED[play.language])
    play.press("show-all", count=6)
    play.on_the_table(play.bram, T, REWORDED[play.language])
    assert NAMED[play.language] not in play.page_of(play.bram) + play.page_of()
    play.go(play.anna, T)
    play.anna.until_says(say("cards.reworded"))
    hide_and_show_again(play)
    desk.page.get_by_label(say("cards.desk.direct")).check()
    play.write(play.dewi, O, "Zomaar een kaart erbij")
    play.on_the_table(play.bram, O, "Zomaar een kaart erbij")
    desk.page.get_by_label(say("cards.desk.direct")).uncheck()
    play.own(play.dewi, "Zomaar", "drop")
    desk.until(lambda: "Zomaar" not in desk.text, "the card to be gone")


def hide_and_show_again(play):
    spoken = SPOKEN[play.language]
    play.press("menu.of", text=spoken)
    play.card(spoken).get_by_role("button", name=play.say("cards.desk.hide"), exact=True).click()
    play.bram.until(lambda: spoken not in play.bram.text, "the card to go")
    play.card(spoken).get_by_role("button", name=play.say("cards.desk.show"), exact=True).first.click()
    play.on_the_table(play.bram, T, spoken)


def put_together(play):
    """By mouse, by keyboard and from the menu; and everything can be undone."""
    say, desk, group = play.say, play.desk, GROUP[play.language]
    play.open_next(play.item("i4"))
    desk.press(say("desk:sheet.wide"))
    # Two that say the same are found by the product; one lies beneath the other, comes out, and goes back by keys.
    play.card(play.text("same")).locator("[data-key=alike] button").click()
    play.press("part", text=play.text("same"))
    play.by_keys("lift.of", text=play.text("same"))
    play.by_keys("here.beneath.of", text=play.text("desk"))
    desk.until(lambda: play.card(play.text("desk")).locator(".under").count() == 1, "a card beneath the other")
    # The mouse makes a group.
    desk.drag(play.card(play.text("street")), play.card(play.text("desk")))
    name = desk.page.get_by_label(say("cards.desk.name"), exact=True)
    desk.until(lambda: name.count() and name.evaluate("(field) => field === document.activeElement"), "the name")
    name.fill(group)
    desk.page.keyboard.press("Enter")
    play.bram.until_says(group)
    inside = desk.page.get_by_role("group", name=group).locator("li.card")
    desk.until(lambda: inside.count() == 2, "two cards in the group")
    together = " ".join(inside.all_inner_texts())
    assert play.text("desk") in together and play.text("street") in together, together
    # Keys put a card into it, and the step is taken back.
    play.by_keys("lift.of", text=play.text("plans"))
    play.by_keys("here.cluster.of", text=group)
    desk.until(lambda: inside.count() == 3, "three cards in the group")
    play.press("undo")
    desk.until(lambda: inside.count() == 2, "two cards in the group")
    # The menu makes another group, which comes apart again.
    play.press("menu.of", text=play.text("plans"))
    play.card(play.text("plans")).get_by_label(say("cards.desk.into")).select_option("new")
    name.fill("Even")
    desk.page.keyboard.press("Enter")
    play.press("rename", text="Even")
    name.fill("Heel even")
    desk.page.keyboard.press("Enter")
    play.press("dissolve.of", text="Heel even")
    desk.until(lambda: "Heel even" not in desk.text, "the group to be gone")
    move(play)
    play.until_board(group, play.text("case"))


def move(play):
    """A card goes to another column when the question about it was answered."""
    desk, question = play.desk, play.desk.page.get_by_role("alertdialog")
    play.by_keys("lift.of", text=play.text("sick"))
    play.by_keys("here.list.of", title=play.columns[T])
    question.wait_for()
    play.by_keys("stay")
    question.wait_for(state="detached")
    desk.drag(play.card(play.text("budget")), play.column(T).locator("h3"))
    question.wait_for()
    play.press("move.do", title=play.columns[T])
    desk.until(lambda: play.column(T).get_by_text(play.text("budget"), exact=True).count(), "the card in its column")
    play.on_the_table(play.bram, T, play.text("budget"))


def vote(play):
    say = play.say
    play.open_next(play.item("i5"))
    play.begin()
    for name, dots in DOTS.items():
        play.vote(name, dots)
    # Nobody can have more dots than there are, and nobody sees those of others before they are shown.
    play.go(play.anna, S)
    more = play.anna.page.get_by_role("group", name=say("cards.dots.on", text=play.text("case")))
    assert more.get_by_role("button", name=say("cards.dots.more")).get_attribute("aria-disabled") == "true"
    play.anna.until_says(say("cards.dots.left", count=0, dots=3))
    play.tab("choose")
    assert play.desk.text.count(say("cards.desk.votes.none")) == 4
    play.show()
    play.desk.until_says(say("cards.desk.votes", points=5, voters=3))
    play.anna.until_says(say("cards.outcome.tied"))
    play.until_board(play.text("gym"), points(play, 5))


def points(play, count):
    return play.say("cards.points", count=count)


def vote_again(play):
    """Six strengths are equal for three places: they alone, and one dot each."""
    say, desk = play.say, play.desk
    desk.until_says(say("cards.desk.tied", places=3))
    play.press("runoff")
    desk.until_says(say("cards.desk.runoff.on"))
    play.step("desk:do.round", number=2)
    play.begin()
    for name, card in RUNOFF.items():
        play.phone(name).until_says(say("cards.dots.again"))
        assert play.phone(name).page.locator(".stepper").count() == 6
        play.vote(name, {S: {card: 1}})
    play.show()
    play.until_board(play.text("talks"), play.text("young"), play.text("paper"))
    play.anna.until(lambda: say("cards.outcome.tied") not in play.anna.text, "no more equals")


def choose(play):
    say, desk = play.say, play.desk
    play.open_next(play.item("i6"))
    for column in (S, O):
        play.press("top.of", title=play.columns[column])
    desk.until_says(say("cards.desk.chosen", count=5))
    for card in ("trust", "talks", "young", "homes"):
        pick(play, card, False)
    for card in ("paper", "queue"):
        pick(play, card, True)
    desk.until(lambda: desk.text.count(say("cards.desk.chosen", count=1)) == 3, "one of each of the others")
    play.until_board(play.text("trust"), points(play, 4))
    play.read_the_board("top")


def pick(play, card, on):
    box = play.desk.page.locator(".picks label").filter(has_text=play.text(card)).locator("input")
    box.set_checked(on)
    play.desk.until(lambda: box.is_checked() == on, card)


def confront(play):
    say = play.say
    play.open_next(play.item("i7"))
    play.open_next(play.item("i8"))
    play.begin()
    play.until_board(play.text("team"), play.text("queue"))
    for name, scores in SCORES.items():
        for number, value in enumerate(scores):
            score(play, play.phone(name), number, value)
        play.phone(name).until_says(say(
            "cards.score.all", done=sum(value is not None for value in scores), count=len(SQUARES)))
        play.saved(play.phone(name))
    assert "100" not in play.page_of() and say("cards.strategy", strategy="") not in play.page_of()
    play.show()
    strategy = {"nl": "aanvallen", "en": "attacking"}[play.language]
    play.anna.until_says(say("cards.strategy", strategy=strategy))
    play.until_board(strategy, "75", "29", "22", "17")
    play.read_the_board("matrix")
    (table,) = play.said["matrix", "matrix"][1]
    comma = (lambda text: text.replace(".", ",")) if play.language == "nl" else str
    cells = {(row.split(" | ")[0], head): cell for row in table[1:]
             for head, cell in zip(table[0].split(" | ")[1:], row.split(" | ")[1:], strict=True)}
    for (row, column), median in zip(SQUARES, MEDIANS, strict=True):
        assert cells[play.text(row), play.text(column)].startswith(comma(f"{median:g}")), cells


def score(play, phone, number, value):
    """Scores the square in front, or skips it, and goes on."""
    say = play.say
    phone.until_says(say("cards.score.where", number=number + 1, count=len(SQUARES)))
    row, column = SQUARES[number]
    assert play.text(row) in phone.text and play.text(column) in phone.text
    if phone is play.cisse:
        tab_to(phone, "input[name=score]")
        phone.page.keyboard.press("Space")
        for _ in range(value):
            phone.page.keyboard.press("ArrowDown")
        return play.key(phone, "[data-key=next]")
    if value is not None:
        phone.page.locator(f"input[name=score][value='{value}']").check(force=True)
    return phone.press(say("cards.score.skip" if value is None else "cards.score.next"), exact=True)


def ask_and_answer(play):
    say, desk = play.say, play.desk
    play.open_next(play.item("i9"))
    play.begin()
    first = desk.page.locator(".offered li").filter(has_text=play.text("gym")).first
    question = first.locator("bdi").inner_text()
    assert GROUP[play.language] in question
    first.get_by_role("button").click()
    own = say("cards.desk.ask.start") + "x?"
    desk.page.get_by_label(say("cards.desk.ask"), exact=True).fill(own)
    desk.page.locator("form[data-key=ask] button").click()
    play.anna.until_says(own)
    own = own.replace("x", "yz")
    part = desk.page.get_by_role("region", name=say("cards.desk.question", number=2))
    part.get_by_label(say("cards.desk.question", number=2), exact=True).fill(own)
    part.get_by_role("button", name=say("cards.desk.save"), exact=True).click()
    play.anna.until_says(own)
    one, two = OPTIONS[play.language]
    play.lay(play.anna, one)
    play.key(play.cisse, ".question:nth-of-type(2) h2 button")
    play.lay(play.cisse, two)
    for phone in (play.anna, play.cisse):
        play.saved(phone)
    assert one not in play.page_of() + play.page_of(play.dewi)
    for option in (one, two):
        desk.until(lambda: play.card(option).count(), option)
        play.card(option).locator("[data-key=show]").click()
    play.dewi.until_says(one)
    play.until_board(two)
    play.press("agree.of", text=one)
    play.press("unask.of", text=own)
    play.bram.until(lambda: own not in play.bram.text, "the question to go")
    play.until_board(question, one)
    play.read_the_board("options")


def agree_and_close(play):
    one = OPTIONS[play.language][0]
    play.open_next(play.item("i10"))
    for surface in (play.anna, play.cisse, play.board):
        surface.until_says(one)
    play.step("desk:do.close")
    for phone in play.phones:
        phone.until_says(play.say("participant:closed.title"))


def read_the_report(play):
    page = play.report()
    report, found = page.locator("main").inner_text(), tables(page, "main table")
    for about, (headline, figures) in play.said.items():
        assert headline in report, about
        for table in figures:
            assert table in found, about
    for text in (REWORDED, SPOKEN):
        assert text[play.language] in report
    assert NAMED[play.language] not in report
    assert OPTIONS[play.language][0] in report
    assert not any(phone.handle in report for phone in play.phones)
