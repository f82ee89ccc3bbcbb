"""A results chain from empty to finished in browsers: at an open table in Dutch, and anonymously in English."""

import pytest
from chain_play import ASSUMED, CARRIED, CAUSE, HEARD, INDICATOR, LINKS, MEDIANS, SEEN, SURE, TOLD, Chain
from play import ROOMS
from test_agenda import tab_to, tables


@pytest.fixture(params=list(ROOMS))
def chain(request, browser, installation):
    play = Chain(browser, installation, request.param)
    yield play
    play.close()


def test_a_results_chain_from_empty_to_finished(chain):
    chain.make("Oosterwijk")
    chain.come_in()
    chain.open_next(chain.item("i1"))
    say_why(chain)
    name_effects(chain)
    fill_the_other_columns(chain)
    draw_links(chain)
    mend_links(chain)
    reason(chain)
    rate(chain)
    rate_again(chain)
    choose_what_to_steer_on(chain)
    see_practice(chain)
    agree_and_close(chain)
    read_the_report(chain)
    chain.check_quiet()


def say_why(play):
    play.open_next(play.item("i2"))
    play.until_board(play.both("Nog niets", "Nothing yet"))
    play.begin()
    lose_and_find_the_network(play)
    play.write("why")
    change_and_take_back(play)
    for phone in (play.anna, play.bram):
        play.saved(phone)
    play.waits(2)
    # What waits is the desk's alone, and nobody reads there who wrote it.
    assert play.text("why") not in play.page_of() + play.page_of(play.cisse)
    assert not any(phone.handle in play.sheet.inner_text() for phone in play.phones)


def lose_and_find_the_network(play):
    """What is written without network stays through a reload, and goes when there is network."""
    phone, text = play.bram, play.text("cost")
    phone.offline()
    play.send(phone, text)
    phone.until_says(play.say("shell:delivery.waiting"))
    phone.page.reload()
    phone.until_says(play.say("participant:waiting.title", count=1))
    phone.until_says(text)
    phone.offline(False)
    play.waits(1)
    play.has(phone, text)


def change_and_take_back(play):
    """A point with all that belongs to it, worded anew and taken back before anybody saw it."""
    phone = play.dewi
    phone.page.get_by_text(play.t("more")).click()
    play.field("forwhom", phone.page).fill("Jan")
    play.send(phone, "Even dit")
    play.has(phone, "Even dit")
    phone.press(play.t("edit.of", text="Even dit"))
    phone.page.locator("form[data-key=again] textarea").fill("Toch anders")
    phone.press(play.t("save"), exact=True)
    play.desk.until_says("Toch anders")
    play.has(phone, "Toch anders")
    phone.press(play.t("drop.of", text="Toch anders"))
    play.desk.until(lambda: "Toch anders" not in play.desk.text, "the point to be gone")


def name_effects(play):
    """The next column opens as soon as the one to its right holds something that the room sees."""
    play.open_next(play.item("i3"))
    play.begin()
    why = play.say.pick({"nl": "Waarom", "en": "Why"})
    for phone in play.phones:
        phone.until_says(play.t("closed", column=why))
    play.show_one(play.text("why"))
    play.on_the_board("why")
    play.press("drop.of", text=play.text("cost"))
    play.desk.until_says(play.t("gone"))
    play.waits(0)
    play.by_keys("restore.of", text=play.text("cost"))
    play.waits(1)
    play.show_one(play.text("cost"))
    play.write("know")
    play.write("carers")
    play.waits(2)
    play.press("desk.show.all", count=2)
    for point in ("know", "carers"):
        play.on_the_board(point)
    # Who wrote it can no longer change it; the desk can.
    play.cisse.until_says(play.t("mine.shown"))
    assert not play.cisse.button(play.t("edit.of", text=play.text("know"))).count()
    play.press("edit.of", text=play.text("know"))
    play.field("forwhom").fill("Mevrouw Jansen")
    play.press("save")
    play.press("edit.of", text=play.text("carers"))
    play.press("hide")
    play.waits(1)
    play.bram.until(lambda: play.text("carers") not in play.page_of(play.bram), "the point to be gone")
    play.show_one(play.text("carers"))
    play.on_the_board("carers")
    assert "Mevrouw Jansen" in play.line_of(play.anna, "know")


def fill_the_other_columns(play):
    play.open_next(play.item("i4"))
    play.begin()
    for point in ("refer", "fixed"):
        play.write(point)
    play.waits(2)
    play.press("desk.show.all", count=2)
    play.open_next(play.item("i5"))
    play.begin()
    direct = play.sheet.get_by_label(play.t("desk.direct"))
    direct.check()
    play.bram.until_says(play.t("send.direct"))
    play.write("library")
    play.on_the_board("library")
    direct.uncheck()
    play.bram.until_says(play.t("send.waits"))
    column = {"nl": "Oplossingen en aanpakken", "en": "Solutions and approaches"}[play.language]
    play.sheet.get_by_label(play.t("add.to", column=column)).first.fill(play.text("walk"))
    play.press("add.to", column=column)
    play.on_the_board("walk")
    play.open_next(play.item("i6"))


def draw_links(play):
    """On phones: with a pointer, with keys, and a step that turns out to be missing."""
    play.open_next(play.item("i7"))
    play.begin()
    play.draw(play.anna, "a")
    play.draw(play.cisse, "b")
    phone = play.dewi
    phone.page.get_by_text(play.t("missing")).click()
    form = phone.page.locator("[data-key=missing] form")
    form.locator("select").select_option("3")
    form.locator("textarea").fill(play.text("coffee"))
    form.locator("button").click()
    play.waits(3)
    assert play.because("a") not in play.page_of() + play.page_of(play.bram)
    for text in (play.link("a"), play.link("b"), play.text("coffee")):
        play.show_one(text)
    play.until_board(play.because("a"), play.because("b"))
    # Somebody draws what is there already: it is refused with a reason, and nothing else happens.
    play.choose(play.bram, "from", play.text("know"))
    play.choose(play.bram, "to", play.text("why"))
    play.send(play.bram, "nog eens", "because")
    play.bram.until_says(play.t("link-double"))
    assert "nog eens" not in play.page_of(play.desk)


def mend_links(play):
    """At the desk: by mouse, by keys and from a list; then one that runs the wrong way."""
    desk = play.desk
    desk.press(play.say("desk:sheet.wide"))
    play.tab("columns")
    drag(play, "library", "refer")
    play.press("close.of", text=play.link("c"))
    play.tab("columns")
    play.by_keys("link.from.of", text=play.text("carers"))
    desk.until_says(play.t("desk.linking", text=play.text("carers")))
    play.by_keys("link.here.of", **{"from": play.text("carers")}, text=play.text("why"))
    desk.until(lambda: play.row(play.link("d")).count(), "the link")
    for link in ("e", "f"):
        choose_at_the_desk(play, *LINKS[link][:2], play.because(link))
    # Backwards: then the chain runs in a circle, and says so where one can mend it.
    choose_at_the_desk(play, "why", "know", "")
    wrong = f"{play.text('why')} → {play.text('know')}"
    play.until_board(play.both("De keten loopt nog rond", "The chain still runs in a circle"))
    play.sheet.locator("details.findings summary").click()
    assert play.finds("E_KRING") and play.finds("E_RICHTING")
    play.sheet.locator(".findings button").filter(has_text=play.t("rule.E_RICHTING")).click()
    play.row(wrong).locator("[data-key=details] [data-key=drop]").click()
    play.until_board(play.both("2 van 2 effecten rusten", "2 of 2 effects rest"))
    assert not play.finds("E_KRING") and play.finds("W_DOELLOOS")


def drag(play, start, end):
    """With the mouse, from one point to another."""
    page = play.desk.page
    play.point(start).hover()
    page.mouse.down()
    play.point(end).hover()
    page.mouse.up()
    play.desk.until(lambda: play.row(play.text(end)).count(), "the link")


def choose_at_the_desk(play, start, end, because):
    form = play.sheet.locator("form.link-form")
    for key, point in (("from", start), ("to", end)):
        option = form.locator(f"select[name={key}] option").filter(has_text=play.text(point))
        form.locator(f"select[name={key}]").select_option(option.get_attribute("value"))
    form.locator("textarea").fill(because)
    form.locator("button").click()
    play.desk.until(lambda: play.row(f"{play.text(start)} → {play.text(end)}").count(), "the link in the list")


def reason(play):
    """What the desk says about a link: its omdat, what it rests on, and what has to be so."""
    for link in ("c", "d"):
        play.press("edit.of", text=play.link(link))
        form = play.sheet.locator("form[data-key=because]")
        form.locator("textarea").fill(play.because(link))
        form.locator("button").click()
        play.sheet.locator("[data-key=evidence] select").select_option("aanname" if link == "d" else "praktijk")
        play.until_board(play.because(link))
        if link == "c":
            assume(play)
        play.press("close.of", text=play.link(link))
    # The line of an effect, on the phone: what it rests on and what it leads to.
    line = play.line_of(play.anna, "know")
    assert play.text("library") in line and play.text("why") in line and play.text("walk") not in line
    play.tab("columns")
    play.press("sight.of", text=play.text("know"))
    assert play.sheet.locator("li.lit").count() == 4


def assume(play):
    box = play.sheet.locator("[data-key=assumptions]")
    for text in (ASSUMED[play.language], "Te veel"):
        play.field("assumption", box).fill(text)
        box.get_by_role("button", name=play.t("assumption.add")).click()
        play.desk.until(lambda text=text: box.locator("li").filter(has_text=text).count(), text)
    box.locator("li").filter(has_text=ASSUMED[play.language]).locator("select").select_option("klopt-niet")
    play.press("drop.of", text="Te veel")
    play.until_board(ASSUMED[play.language], play.both("klopt niet", "doesn’t hold"))
    assert "Te veel" not in play.page_of()


def rate(play):
    play.open_next(play.item("i8"))
    play.begin()
    for name, sure in SURE.items():
        rate_all(play, getattr(play, name), sure)
    # Nobody knows what the others think before it is shown, not even the desk.
    assert play.t("strength", value=3) not in play.page_of(play.desk)
    play.show()
    for link, median in MEDIANS.items():
        group = play.t("rated.group", value=median, count=4, unknown=0)
        card = play.anna.page.locator("li.card").filter(has_text=play.link(link))
        play.anna.until(lambda card=card, group=group: group in card.inner_text(), group)
    few = play.t("rated.few", count=4)
    assert (few in play.anna.text) != play.is_open
    play.until_board(play.both("de onderbouwing is zwak", "the support is weak"), play.text("know"),
                     f"{play.link('c')}: {play.both('1 van 3', '1 of 3')}")
    # The room agrees about the last one, and so its effect is carried.
    play.until_board(CARRIED[play.language], play.text("carers"))
    play.tab("links")
    play.press("edit.of", text=play.link("f"))
    play.sheet.locator("[data-key=agree] select").select_option("2.5")
    play.until_board(play.both("de onderbouwing is redelijk", "the support is fair"), play.text("carers"),
                     f"{play.link('e')}: {play.both('2 van 3', '2 of 3')}")
    assert f"({play.both('2,5 van 3', '2.5 of 3')})" in play.page_of()
    play.press("close.of", text=play.link("f"))


def rate_all(play, phone, sure):
    for _ in sure:
        said, link = in_front(play, phone)
        answer(play, phone, 4 if sure[link] is None else sure[link])
        play.saved(phone)
        if phone is play.cisse:
            play.key(phone, "[data-key=next]")
        else:
            phone.page.locator("[data-key=next]").click()
        phone.until(lambda said=said: sentence(phone) != said, "the next link")
    phone.until_says(play.t("rate.done", done=len(sure), count=len(sure)))


def sentence(phone):
    return phone.page.locator(".sentence dd bdi").all_inner_texts()


def in_front(play, phone):
    """What the link says that a phone asks about, and which one it is."""
    said = sentence(phone)
    return said, next(key for key, (start, end, *_) in LINKS.items() if said[:2] == [play.text(start), play.text(end)])


def answer(play, phone, place):
    """The answers stand in a row: not, perhaps, probably, certain, don't know."""
    if phone is not play.cisse:
        return phone.page.locator(".choices input").nth(place).check(force=True)
    tab_to(phone, ".choices input")
    phone.page.keyboard.press("Space")
    for _ in range(place):
        phone.page.keyboard.press("ArrowDown")
    assert phone.page.locator(".choices input").nth(place).is_checked()
    return None


def rate_again(play):
    """In a second round one sees what one chose; where too few speak again, the first round still counts."""
    play.step("desk:do.round", number=2)
    play.begin(play.anna)
    _, link = in_front(play, play.anna)
    play.anna.until_says(play.t("rate.before", answer=play.t(f"answer.{SURE['anna'][link]}")))
    play.show()
    play.until_board(play.both("de onderbouwing is zwak", "the support is weak"), play.text("know"))


def choose_what_to_steer_on(play):
    play.open_next(play.item("i9"))
    play.begin()
    play.anna.until_says(play.t("practice.none"))
    for point in ("know", "refer"):
        point_box(play, point).check()
    # In its own form a point is chosen as well.
    play.tab("columns")
    play.press("edit.of", text=play.text("carers"))
    play.press("steer")
    play.press("cancel")
    play.tab("steering")
    play.desk.until(lambda: play.sheet.get_by_role("checkbox", checked=True).count() == 3, "three points to steer on")
    indicate(play, "refer", INDICATOR[play.language], kind="bestaand", frequency="maand", signal="20")
    indicate(play, "carers", TOLD[play.language], kind="waarneming", frequency="kwartaal")
    indicate(play, "know", "Te veel", kind="nieuw")
    play.press("drop.of", text="Te veel")
    play.press("edit.of", text=INDICATOR[play.language])
    editing = play.row(play.text("refer")).locator("form[data-key=form]").first
    editing.locator("[name=signal]").fill("12")
    editing.locator("[name=baseline]").fill("14")
    editing.locator("[name=baselineDay]").fill("2026-01-31")
    editing.locator("[name=owner]").fill("Fatima")
    editing.locator("button[type=submit]").click()
    play.until_board(INDICATOR[play.language], play.both("onder 12", "below 12"), "Fatima")
    assert play.finds("W_GEEN_INDICATOR")
    play.anna.until_says(play.text("refer"))


def point_box(play, point):
    return play.sheet.get_by_role("checkbox", name=play.text(point))


def indicate(play, point, name, **fields):
    form = play.row(play.text(point)).locator("details[data-key=new] form")
    form.locator("[name=name]").fill(name)
    for key, value in fields.items():
        field = form.locator(f"[name={key}]")
        if key == "signal":
            field.fill(value)
        else:
            field.select_option(value)
    form.locator("button[type=submit]").click()
    play.desk.until(lambda: play.row(play.text(point)).filter(has_text=name).count(), name)


def see_practice(play):
    play.open_next(play.item("i10"))
    play.begin()
    for name, (point, *_) in SEEN.items():
        phone = getattr(play, name)
        play.choose(phone, "node", play.text(point))
        play.send(phone, play.seen(name))
        play.has(phone, play.seen(name))
    play.waits(3)
    assert play.seen("anna") not in play.page_of() + play.page_of(play.bram)
    for name in ("anna", "cisse"):
        play.show_one(play.seen(name))
    play.press("drop.of", text=play.seen("dewi"))
    play.dewi.until(lambda: play.seen("dewi") not in play.dewi.text, "what the desk took away to be gone")
    play.until_board(play.seen("anna"), play.seen("cisse"))
    measure(play)
    for role in ("professional", "inwoner"):
        play.sheet.get_by_role("checkbox", name=play.t(f"role.{role}")).check()
    play.desk.until(lambda: not play.finds("W_GEEN_PRAKTIJK"), "the rule to be gone")
    play.read_the_board("practice")


def measure(play):
    refer = play.sheet.locator("li.card").filter(has_text=play.text("refer"))
    carers = play.sheet.locator("li.card").filter(has_text=play.text("carers"))
    for day, value in (("2026-09-30", "15"), ("2026-10-31", "9")):
        form = refer.locator("form[data-key=measure]")
        form.locator("[name=day]").fill(day)
        form.locator("[name=value]").fill(value)
        form.locator("button").click()
        play.desk.until(lambda value=value: refer.locator("li b").filter(has_text=value).count(), value)
    # A slip of the keyboard is taken away again.
    form = refer.locator("form[data-key=measure]")
    form.locator("[name=day]").fill("2026-11-20")
    form.locator("[name=value]").fill("900")
    form.locator("button").click()
    refer.locator("li").filter(has_text="900").get_by_role("button").click()
    play.desk.until(lambda: not refer.locator("li").filter(has_text="900").count(), "the slip to be gone")
    refer.locator("details[data-key=observe] summary").click()
    refer.locator("details[data-key=observe] textarea").fill(HEARD[play.language])
    refer.locator("details[data-key=observe] button").click()
    play.until_board(HEARD[play.language])
    form = carers.locator("form[data-key=measure]")
    form.locator("[name=day]").fill("2026-11-01")
    form.locator("[name=sign]").select_option("op_koers")
    form.locator("button").click()
    play.field("desk.day").fill("2026-11-21")
    play.until_board(play.both("1 van 3 gaan we in gesprek", "1 of 3 to talk about"),
                     play.both("stand op 21-11-2026", "as of 2026-11-21"), play.both("omlaag", "down"))
    play.bram.until_says(play.t("signal.in_gesprek"))
    form = refer.locator("form[data-key=deviation]")
    form.locator("select").select_option("steun")
    form.locator("textarea").fill(CAUSE[play.language])
    form.locator("button").click()
    play.until_board(CAUSE[play.language], play.both("de steun voor professionals", "the support for professionals"))
    refer.locator("[data-key=agree]").click()
    play.desk.until_says(play.say("desk:outcome.title", count=1))


def agree_and_close(play):
    play.open_next(play.item("i11"))
    for surface in (play.anna, play.cisse, play.board):
        surface.until_says(play.text("refer"))
    play.step("desk:do.close")
    for phone in play.phones:
        phone.until_says(play.say("participant:closed.title"))


def read_the_report(play):
    page = play.report()
    report = page.locator("main").inner_text()
    # A page of the board may hold only some rows of a table; the report has them all in one.
    rows = [row for table in tables(page, "main table") for row in table]
    for (about, key), (headline, figures) in play.said.items():
        # The drawing of one effect alone stands only on the board, and how far people are is no outcome.
        if about == "practice" and not key.startswith(("sight-", "progress")):
            assert headline in report, key
            assert all(row in rows for table in figures for row in table), key
    for link in LINKS:
        assert play.because(link) in report
    assert ASSUMED[play.language] in report and CAUSE[play.language] in report and play.seen("cisse") in report
    assert play.seen("dewi") not in report
    # Both later steps were taken.
    assert play.both("Onvolledig", "Incomplete") not in report
    assert not any(phone.handle in report for phone in play.phones)
