"""A cost-benefit case from empty to finished: a facilitator, a board and four phones, in both languages.

What the board says is compared with sums made here, so that a number that goes astray between a phone and the board
cannot go by.
"""

import json
import re

import pytest
from play import ROOMS, Play
from support.server import ROOT
from test_agenda import tab_to

YEARS, RATE, BASE = 5, 0.0225, 2026
# From the content: the index stands at 100 in 2023, 2022 is a factor 1.038 away; the room adds that of the base year.
INDEXED = 1.10 * 1.038
# What the room keeps of the template; the other lines go.
KEPT = ("k-1", "k-2", "b-2", "b-3", "d-2")
AGENDA = json.loads((ROOT / "Public/agendas/mkba.json").read_text())
NUMBERS = ("k-1/bedrag", "d-2/hoeveelheid/kans", "d-2/prijs")


class CasePlay(Play):
    """Everyone who puts the case together, and how their language writes numbers."""

    @property
    def sheet(self):
        return self.desk.page.locator("wt-ledger-desk")

    def title(self, item):
        return self.pick(*(AGENDA["items"][item]["title"][language] for language in ("nl", "en")))

    def pick(self, nl, en):
        return nl if self.language == "nl" else en

    def number(self, value):
        return str(value).replace(".", ",") if self.language == "nl" else str(value)

    def euros(self, amount):
        """As the board writes amounts: rounded by their size."""
        size = abs(amount)
        step = 1 if size < 1_000 else 100 if size < 100_000 else 1_000
        return ("−" if amount < 0 else "") + self.exact(round(size / step) * step)

    def exact(self, amount):
        """As the board writes a number that somebody filled in, with plain spaces."""
        return self.pick(f"€ {amount:,}".replace(",", "."), f"€{amount:,}")

    def open(self, item):
        self.open_next(self.title(item))

    def tab(self, name):
        self.sheet.locator(f".tabs [data-key={name}]").click()

    def press(self, key, **values):
        """A button of the worksheet on the desk."""
        self.sheet.get_by_role("button", name=self.say(f"ledger.{key}", **values), exact=True).first.click()

    def fill(self, form, **fields):
        """Fills in fields of a form by name; numbers as this language writes them."""
        for name, value in fields.items():
            field = form.locator(f"[name='{name}']")
            if isinstance(value, bool):
                field.check()
            elif field.evaluate("(element) => element.localName") == "select":
                field.select_option(value)
            else:
                field.fill(self.number(value))

    def says(self, surface, words):
        """Waits for words, whatever spaces hold them together."""
        surface.until(lambda: plain(words) in plain(surface.text), f"“{words}”")

    def page(self, key):
        """Turns the board to a page and answers what it says."""
        self.board.until(lambda: self.turn(key), f"page {key}")
        return plain(self.board.page.locator(".board-page").inner_text())


def plain(text):
    return re.sub(r"\s+", " ", text)


@pytest.fixture(params=ROOMS)
def play(request, browser, installation):
    everyone = CasePlay(browser, installation, request.param, "mkba", "Ledger")
    yield everyone
    everyone.close()


def test_a_case_is_played_from_empty_to_finished(play):
    play.make("Oosterwijk")
    play.come_in()
    play.open("i1")
    write_the_problem(play)
    set_the_frame(play)
    name_alternatives(play)
    take_the_template(play)
    fill_in_benefits(play)
    fill_in_costs(play)
    ask_for_estimates(play)
    estimate(play)
    show_what_the_room_thinks(play)
    set_ranges(play)
    solve_what_is_wrong(play)
    conclude(play)
    read_the_case(play)
    read_the_report(play)
    play.check_quiet()


def write_the_problem(p):
    texts = {"probleem": "Mensen met schulden verliezen hun huis", "doelgroep": "120 gezinnen",
             "oorzaken": "Hulp komt te laat"}
    p.open("i2")
    p.says(p.anna, p.say("ledger.who.probleem"))
    p.says(p.anna, p.title("i8"))
    form = p.sheet.locator("details[data-key=probleem] form")
    p.fill(form, probleem=texts["probleem"])
    form.get_by_role("button").click()
    p.desk.until(lambda: p.say("ledger.missing.probleem") not in p.sheet.inner_text(), "one thing less to write")
    assert p.say("ledger.missing.doelgroep") in p.sheet.inner_text()
    p.fill(form, **texts)
    form.get_by_role("button").click()
    ready(p, "probleem")
    p.anna.until(lambda: "✓" in p.anna.page.locator(".steps [aria-current]").inner_text(), "a step that is ready")
    p.show()
    p.says(p.board, p.pick("Er ontbreekt nog iets voor een uitkomst", "Something is still missing for a result"))
    p.says(p.board, p.pick("Posten: Voeg ten minste één post toe", "Lines: Add at least one line"))
    assert texts["probleem"] in p.page("stappen")
    p.open("i3")
    form = p.sheet.locator("details[data-key=nulalternatief] form")
    p.fill(form, nulalternatief="De schuldhulp blijft zoals die is", unquantified=True)
    form.get_by_role("button").click()
    ready(p, "nulalternatief")


def ready(p, step):
    mark = p.sheet.locator(f"details[data-key={step}] summary")
    p.desk.until(lambda: p.say("ledger.ready") in mark.inner_text(), f"{step} to be ready")


def set_the_frame(p):
    p.open("i4")
    form = p.sheet.locator("form[data-key=frame]")
    p.fill(form, basisjaar=BASE, prijspeil=BASE, looptijd=YEARS, discontovoet=22.5)
    form.get_by_role("button").click()
    p.says(p.desk, p.say("ledger.e-discontovoet"))
    # What was typed is still there.
    assert form.locator("[name=looptijd]").input_value() == str(YEARS)
    p.fill(form, discontovoet=2.25)
    form.get_by_role("button").click()
    p.sheet.locator("details[data-key=index] summary").click()
    form = p.sheet.locator("form[data-key=new-index]")
    p.fill(form, year=BASE, value=110)
    form.get_by_role("button").click()
    p.desk.until(lambda: p.sheet.locator("details[data-key=index] li", has_text=str(BASE)).count(), "the index figure")
    p.sheet.locator("details[data-key=actors] summary").click()
    form = p.sheet.locator("form[data-key=new-actor]")
    p.fill(form, name="Buurtvereniging")
    form.get_by_role("button").click()
    party = p.sheet.locator("details[data-key=actors] li", has_text="Buurtvereniging")
    p.desk.until(lambda: party.count(), "the party")
    p.press("drop.named", name=p.pick("Werkgevers", "Employers"))
    p.desk.until(lambda: not p.sheet.locator("li[data-key=werkgevers]").count(), "a party less")


def name_alternatives(p):
    for name in ("Vroeg erop af", "Alleen een loket"):
        form = p.sheet.locator("form[data-key=new-alternative]")
        p.fill(form, name=name, text="Twee wijken")
        form.get_by_role("button").click()
        p.desk.until(lambda name=name: name in alternatives(p), name)
        assert form.locator("[name=name]").input_value() == ""


def alternatives(p):
    section = p.sheet.locator("section[data-key=alternatives]")
    return section.locator("[name=name]").evaluate_all("(all) => all.map((each) => each.value)")


def take_the_template(p):
    p.open("i5")
    p.desk.press(p.say("desk:sheet.wide"))
    p.press("template")
    rows = p.sheet.locator("section[data-key=lines] > ul > li")
    p.desk.until(lambda: rows.count() > 10, "the lines of the template")
    keys = rows.evaluate_all("(all) => all.map((each) => each.dataset.key)")
    for key in keys:
        if key not in KEPT and not key.startswith("x-"):
            change(p, key)
            p.press("drop")
            p.desk.until(lambda key=key: not row(p, key).count(), f"{key} to go")


def row(p, key):
    return p.sheet.locator(f"section[data-key=lines] > ul > li[data-key='{key}']")


def change(p, key):
    """Opens a line's form; the focus goes into it."""
    row(p, key).get_by_role("button").click()
    form = p.sheet.locator("form").first
    p.desk.until(lambda: form.locator("[name=naam]").evaluate("(e) => e === document.activeElement"), "the focus")
    return form


def keep(p, key):
    """Saves the form of a line; the focus comes back to its row."""
    p.press("keep")
    back = row(p, key).get_by_role("button")
    p.desk.until(lambda: back.count() and back.evaluate("(e) => e === document.activeElement"), f"{key} to be saved")


def unfold(form, *keys):
    for key in keys:
        form.locator(f"details[data-key={key}] > summary").click()


def fill_in_benefits(p):
    form = change(p, "b-2")
    unfold(form, "prices")
    p.press("take.named", name=p.pick("Begeleiding thuis", "Guidance at home"))
    p.desk.until(lambda: form.locator("[name=prijs]").input_value() == "64", "the price that was taken over")
    unfold(form, "corrections")
    p.fill(form, **{"q-naam-0": "uren", "q-waarde-0": 2500, "s-actor-0": "gemeente", "s-aandeel-0": 10,
                    "deadweight": 10})
    p.press("share.more")
    p.fill(form, **{"s-actor-1": "zorgaanbieders", "s-aandeel-1": 80})
    p.press("keep")
    # Refused, and what was typed is still there.
    p.says(p.desk, p.say("ledger.e-verdeling-som"))
    assert form.locator("[name='s-aandeel-1']").input_value() == "80"
    p.fill(form, **{"s-aandeel-1": 90})
    keep(p, "b-2")

    form = change(p, "d-2")
    unfold(form, "corrections", "time")
    p.fill(form, **{"prijs": 20000, "q-naam-0": "gezinnen", "q-waarde-0": 100, "deadweight": 30,
                    "bron": "Corporatie, 2025", "bewijs": "praktijk"})
    p.press("quantity.more")
    p.fill(form, **{"q-naam-1": "kans", "q-waarde-1": 0.05, "q-soort-1": "aandeel"})
    p.press("share.more")
    p.fill(form, **{"s-actor-0": "woningcorporatie", "s-aandeel-0": 40, "s-actor-1": "gemeente", "s-aandeel-1": 60})
    keep(p, "d-2")

    form = change(p, "b-3")
    p.fill(form, **{"bedrag": 10000, "bron": "Begroting 2026", "s-actor-0": "gemeente", "s-aandeel-0": 100})
    keep(p, "b-3")
    p.tab("steps")
    part = p.sheet.locator("details[data-key=effecten]")
    assert p.say("ledger.missing.stopt", name=name_of(p, "b-3")) in part.inner_text()
    p.tab("lines")
    form = change(p, "b-3")
    unfold(form, "details")
    p.fill(form, wat_stopt="Het oude loket, per juli 2026")
    keep(p, "b-3")

    p.press("pm.add")
    form = p.sheet.locator("form").first
    p.press("keep")
    p.desk.until_says(p.say("ledger.problem.name"))
    p.fill(form, naam="Rust in de straat", richting="+", grootte="2", actor="samenleving")
    p.press("keep")
    p.desk.until(lambda: "Rust in de straat" in p.sheet.locator("section[data-key=lines]").inner_text(), "the effect")
    p.tab("steps")
    ready(p, "effecten")


def name_of(p, key):
    template = {"k-1": ("Personeel", "Staff"), "b-3": ("Nieuw voor oud in de financiering", "New for old in funding"),
                "d-2": ("Voorkomen huisuitzetting en maatschappelijke opvang", "Prevented eviction and shelter")}
    return p.pick(*template[key])


def fill_in_costs(p):
    p.open("i6")
    form = change(p, "k-1")
    p.fill(form, **{"bedrag": 120000, "bron": "Begroting 2026", "bewijs": "gemeten",
                    "s-actor-0": "gemeente", "s-aandeel-0": 80})
    p.press("share.more")
    p.fill(form, **{"s-actor-1": "zorgverzekeraar", "s-aandeel-1": 20})
    keep(p, "k-1")
    form = change(p, "k-2")
    unfold(form, "time", "details")
    p.fill(form, **{"bedrag": 40000, "eind": BASE, "s-actor-0": "gemeente", "s-aandeel-0": 100})
    form.get_by_role("checkbox", name="Vroeg erop af").check()
    keep(p, "k-2")
    p.press("line.add")
    form = p.sheet.locator("form").first
    p.fill(form, **{"naam": "Uitkering", "soort": "overdracht", "bedrag": 8000, "s-actor-0": "inwoner",
                    "s-aandeel-0": 100, "bron": "Wet"})
    p.press("share.more")
    p.fill(form, **{"s-actor-1": "gemeente", "s-aandeel-1": -100})
    p.press("keep")
    p.desk.until(lambda: "Uitkering" in p.sheet.locator("section[data-key=lines]").inner_text(), "the transfer")
    p.anna.until_says(p.say("ledger.worth"))
    assert amount(p.anna, "sums") == sums(120_000, 0.05)


def sums(staff, chance):
    """Costs, benefits and balance in whole euros, from the numbers that the room filled in."""
    whole = sum((1 + RATE) ** -year for year in range(YEARS))
    costs = staff * whole + 40_000
    benefits = (64 * INDEXED * 2500 * 0.9 + 20_000 * 100 * chance * 0.7 + 10_000) * whole
    return [round(costs), round(benefits), round(benefits - costs)]


def amount(surface, key):
    cells = surface.page.locator(f"[data-key={key}] dd").all_inner_texts()
    return [int(re.sub(r"[^\d−]", "", cell).replace("−", "-")) for cell in cells]


def ask_for_estimates(p):
    p.open("i7")
    p.open("i8")
    for parameter in NUMBERS:
        button = p.sheet.locator(f"li[data-key='{parameter}'] button[aria-pressed]")
        button.click()
        p.desk.until(lambda b=button: b.get_attribute("aria-pressed") == "true", f"{parameter} to be asked")


def estimate(p):
    p.begin()
    give(p, p.anna, 110_000, 130_000, 115_000)
    give(p, p.anna, 2, 8, 4)
    p.anna.until_says(p.say("ledger.count", number=3, total=3))
    lose_and_find_the_network(p)
    estimate_by_keys(p)
    make_mistakes(p)
    for phone in p.phones:
        if phone.page.locator("[data-key=all]").count():
            phone.page.locator("[data-key=all]").click()
        phone.until(lambda phone=phone: p.say("shell:delivery.saved") in phone.line(), "saved")
    p.desk.until_says(p.say("desk:desk.progress", started=4, done=1, present=4))
    # Nobody's thoughts are anywhere yet but on their own phone.
    for surface in (p.desk, p.board, p.anna):
        assert not re.search(r"131[.,]?500", surface.text), surface.name


def give(p, phone, low, high, mode):
    """Fills in the three numbers of the page in front, and goes on to the next."""
    for field, value in (("low", low), ("high", high), ("mode", mode)):
        phone.page.locator(f"[data-key={field}] input").fill(p.number(value))
    title = phone.page.locator("h1").inner_text()
    phone.press(p.say("ledger.save"), exact=True)
    phone.until(lambda: phone.page.locator("h1").inner_text() != title, "the next number")


def lose_and_find_the_network(p):
    phone = p.bram
    phone.offline()
    phone.until_says(p.say("participant:banner.offline"))
    give(p, phone, 115_000, 140_000, 131_500)
    phone.keeps(1)
    phone.page.reload()
    # It goes on where there is nothing yet; what waits is still there.
    phone.until_says(p.say("ledger.count", number=2, total=3))
    give(p, phone, 3, 9, 6)
    phone.offline(False)
    phone.until(lambda: p.say("participant:banner.offline") not in phone.text, "the network", patience=40)


def estimate_by_keys(p):
    """As somebody does who has no pointer: nothing here is clicked."""
    phone, keyboard = p.cisse, p.cisse.page.keyboard
    phone.page.wait_for_selector("[data-key=low] input")
    for numbers in ((120_000, 150_000, 130_000), (4, 12, 7)):
        title = phone.page.locator("h1").inner_text()
        for field, value in zip(("low", "high", "mode"), numbers):
            tab_to(phone, f"[data-key={field}] input")
            keyboard.type(p.number(value))
        keyboard.press("Enter")
        phone.until(lambda title=title: phone.page.locator("h1").inner_text() != title, "the next number")
        # The heading has the focus, so that a screen reader tells which number it is.
        assert phone.page.evaluate("document.activeElement.localName") == "h1"


def make_mistakes(p):
    phone = p.dewi
    fields = {name: phone.page.locator(f"[data-key={name}] input") for name in ("low", "high", "mode")}
    for values, problem in ((("veel", 1, 1), "number"), ((100_000, 120_000, 90_000), "order")):
        for field, value in zip(fields.values(), values):
            field.fill(str(value))
        phone.press(p.say("ledger.save"), exact=True)
        phone.until_says(p.say(f"ledger.problem.{problem}"))
    # What was typed is still there.
    assert fields["high"].input_value() == "120000"
    give(p, phone, 100_000, 120_000, 105_000)
    for field, value in zip(fields.values(), (10, 120, 20)):
        field.fill(str(value))
    phone.press(p.say("ledger.save"), exact=True)
    phone.until_says(p.say("ledger.problem.share"))
    give(p, phone, 5, 15, 10)
    give(p, phone, 15_000, 40_000, 20_000)
    # Everything is in; one number is taken back and given again.
    phone.until_says(p.say("ledger.wait"))
    phone.page.locator(".estimates button").nth(1).click()
    phone.press(p.say("ledger.withdraw"))
    phone.until(lambda: not phone.button(p.say("ledger.withdraw")).count(), "the number to be gone")
    give(p, phone, 2, 6, 4)


def show_what_the_room_thinks(p):
    p.show()
    shown = [p.exact(number) for number in (112_500, 122_500, 135_000)]
    p.says(p.anna, p.say("ledger.room", count=4, value=" – ".join(shown)))
    p.says(p.anna, p.say("ledger.room", count=4, value=p.pick("2,5% – 5% – 8,5%", "2.5% – 5% – 8.5%")))
    alone = p.say("ledger.room", count=1, value="").strip()
    if p.privacy == "anoniem":
        p.says(p.anna, p.say("ledger.few"))
    # One estimate is somebody's own: only a room that agreed to it sees it.
    for surface in (p.anna, p.desk):
        assert (alone in surface.text) == (p.privacy == "open-tafel"), surface.name
    says = p.page("schattingen")
    assert p.exact(122_500) in says
    assert (p.exact(15_000) in says) == (p.privacy == "open-tafel")
    for surface in (p.desk, p.board, p.anna):
        assert not re.search(r"131[.,]?500", surface.text), surface.name
    open_range(p, "k-1/bedrag")
    form = p.sheet.locator("form[data-key=agree]")
    p.fill(form, value=120_000)
    form.get_by_role("button").click()
    p.desk.until(lambda: not form.count(), "the agreed value to be kept")
    p.says(p.anna, p.say("ledger.agreed", value=p.exact(120_000)))


def open_range(p, parameter):
    p.sheet.locator(f"li[data-key='{parameter}'] button[data-key=edit]").click()
    return p.sheet.locator("form").first


def set_ranges(p):
    p.open("i9")
    form = open_range(p, "b-2/prijs")
    p.press("keep")
    p.desk.until_says(p.say("ledger.problem.ends"))
    p.fill(form, low=80, high=50)
    p.press("keep")
    p.says(p.desk, p.say("ledger.e-bereik-volgorde"))
    p.fill(form, low=50, high=80)
    keep_range(p, "b-2/prijs")
    for parameter, fields in {
        "b-2/hoeveelheid/uren": {"kind": "uniform", "low": 2000, "high": 3000},
        "d-2/prijs": {"kind": "lognormaal", "low": 12000, "high": 32000},
        "discontovoet": {"kind": "driehoek", "reading": "p10p90", "low": 1.5, "high": 3},
        "k-2/bedrag": {"low": 30000, "high": 60000},
    }.items():
        p.fill(open_range(p, parameter), **fields)
        keep_range(p, parameter)
    open_range(p, "k-2/bedrag")
    p.press("drop")
    range_row = p.sheet.locator("li[data-key='k-2/bedrag']")
    p.desk.until(lambda: range_row.count() and not re.search("[36]0[.,]000", range_row.inner_text()), "no range")
    p.sheet.locator("details[data-key=new-scenario] summary").click()
    form = p.sheet.locator("details[data-key=new-scenario] form")
    p.fill(form, **{"name": "Tegenvaller", "b-2/prijs": 55, "discontovoet": 3})
    form.get_by_role("button").click()
    p.desk.until(lambda: p.sheet.locator("details summary", has_text="Tegenvaller").count(), "the scenario")
    p.tab("steps")
    form = p.sheet.locator("details[data-key=varianten] form")
    p.fill(form, risico="De corporatie doet niet mee")
    form.get_by_role("button").click()
    ready(p, "varianten")
    p.show()
    p.desk.until(lambda: p.desk.page.locator(".pages option[value=kans]").count(), "the draws", patience=60)


def keep_range(p, parameter):
    p.press("keep")
    back = p.sheet.locator(f"li[data-key='{parameter}'] button[data-key=edit]")
    p.desk.until(lambda: back.count() and back.evaluate("(e) => e === document.activeElement"), f"{parameter} kept")


def solve_what_is_wrong(p):
    p.open("i10")
    # A line without an amount blocks the outcome, and leads to where it is mended.
    p.tab("lines")
    p.press("line.add")
    p.fill(p.sheet.locator("form").first, naam="Vergeten", soort="kost", bron="Geen")
    p.press("keep")
    p.desk.until(lambda: "Vergeten" in p.sheet.locator("section[data-key=lines]").inner_text(), "the line")
    p.tab("check")
    finding(p, "E_BEDRAG_OF_HOEVEELHEID", "Vergeten").get_by_role("button").first.click()
    p.desk.until(lambda: p.desk.page.evaluate("document.activeElement.name") == "bedrag", "the field")
    p.press("drop")
    p.tab("check")
    p.desk.until(lambda: not p.sheet.get_by_text("Vergeten").count(), "nothing that blocks")
    finding(p, "W_BRON_ONTBREEKT", "k-2").get_by_role("button").first.click()
    p.desk.until(lambda: p.desk.page.evaluate("document.activeElement.name") == "bron", "the field of the source")
    p.fill(p.sheet.locator("form").first, bron="Offerte")
    keep(p, "k-2")
    p.tab("check")
    p.desk.until(lambda: not p.sheet.locator("li[data-key='W_BRON_ONTBREEKT@k-2']").count(), "the remark to be gone")
    finding(p, "W_GEEN_KETEN", "d-2").get_by_role("button").last.click()
    p.desk.until_says(p.say("desk:undo.done", step=p.say("desk:undo.agreed")))
    p.tab("steps")
    ready(p, "overzicht")


def finding(p, code, place):
    """What is wrong with a line; a line of the room's own goes by its name."""
    rows = p.sheet.locator(f"li[data-key^='{code}@']")
    own = rows.filter(has_text=place)
    return own.first if own.count() else p.sheet.locator(f"li[data-key='{code}@{place}']")


def conclude(p):
    p.open("i11")
    form = p.sheet.locator("details[data-key=presentatie] form")
    p.fill(form, conclusie="We beginnen in één wijk", onzekerheden="De kans op ontruiming",
           verdeling="De gemeente betaalt, de corporatie wint")
    form.get_by_role("button").click()
    ready(p, "presentatie")
    p.show()
    p.desk.until(lambda: p.desk.page.locator(".pages option[value=kans]").count(), "the draws", patience=60)


def read_the_case(p):
    costs, benefits, balance = sums(120_000, 0.05)
    ratio = p.number(round(benefits / costs, 1))
    expected = {
        "mkba": [p.pick(f"Elke euro levert naar verwachting € {ratio} op (waarschijnlijk tussen",
                        f"Every euro is expected to yield €{ratio} (probably between"),
                 p.euros(balance), "++ Rust in de straat", p.pick("geen effectmeting", "does not measure effects")],
        "stappen": [p.pick("9 van 9 stappen zijn gereed", "9 of 9 steps are ready"), "We beginnen in één wijk",
                    "Vroeg erop af"],
        "posten": [p.euros(costs), p.euros(benefits), p.euros(balance), "PM ++"],
        "partijen": [p.pick("De betaler is niet de (enige) ontvanger", "Who pays is not (the only one) who benefits")],
        "jaren": [p.pick("Terugverdiend vanaf", "Paid back from")],
        "tornado": [p.pick("maakt het meeste uit", "matters most")],
        "scenarios": ["Tegenvaller"], "alternatieven": ["Vroeg erop af", "Alleen een loket"],
        "omslag": [p.pick("De baten mogen", "Benefits may fall short by")],
        "kans": [p.pick("van de trekkingen zijn de baten hoger", "of draws")],
        "aannames": [name_of(p, "k-1"), "Begroting 2026"],
        "herkomst": [p.pick("Waar komt dit vandaan?", "Where does this come from?"), p.euros(balance)],
        "schattingen": [p.exact(122_500), p.exact(120_000)],
    }
    p.headlines = []
    for key, texts in expected.items():
        says = p.page(key)
        assert [text for text in texts if plain(text) not in says] == [], (key, says)
        p.headlines.append(p.board.page.locator(".page-head h1").inner_text())


def read_the_report(p):
    p.open("i12")
    page = p.report()
    says = plain(page.locator("main").inner_text())
    for text in [*p.headlines, "Hulp komt te laat", "De corporatie doet niet mee", "Tegenvaller", "Uitkering",
                 "Rust in de straat", name_of(p, "d-2"), p.say("ledger.w-geen-keten"), p.euros(sums(120_000, 0.05)[2])]:
        assert plain(text) in says, text
    # Nobody's own number is in it, and every figure says in words what it draws.
    assert not re.search(r"131[.,]?500", says)
    figures = page.locator("main figure, main svg[role=img]")
    assert figures.count() >= 4
    p.step("desk:do.close")
    for phone in p.phones:
        p.says(phone, p.say("participant:closed.title"))
