"""The checks themselves, on pages with one planted fault each: a check that finds nothing proves nothing."""

import pytest
from checks import axe, cut_off, fits, keyboard, load, reflow, spacing, targets

SOUND = """<!doctype html><html lang=en><title>t</title><main><h1>Title</h1>
  <p>Words <a href="#a">link</a></p><button>One</button> <label>Two <input></label></main>"""


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 390, "height": 600})
    yield context.new_page()
    context.close()


def found(page, check, markup):
    page.set_content(markup)
    load(page)
    return check(page)


@pytest.mark.parametrize("check", [axe, cut_off, fits, keyboard, reflow, spacing, targets])
def test_a_sound_page_has_no_problem(page, check):
    assert found(page, check, SOUND + "<style>button, input { min-height: 30px; min-width: 60px }</style>") == []


@pytest.mark.parametrize("check, planted, says", [
    (axe, "<img src=x>", "image-alt"),
    (axe, "<p style='color: #aaa'>faint</p>", "color-contrast"),
    (reflow, "<p style='width: 500px'>wide</p>", "sticks out"),
    (cut_off, "<p style='width: 40px; overflow: hidden; white-space: nowrap'>much too long</p>", "much too long"),
    (spacing, "<p style='width: 96px; height: 20px; overflow: hidden; font: 16px/20px monospace'>ten signs.</p>", "ten signs"),
    (targets, "<button style='width: 12px; height: 12px; padding: 0'></button>", "small target"),
    (keyboard, "<button style='outline: none'>dark</button>", "does not show"),
    (keyboard, "<button style='position: absolute; left: -900px'>away</button>", "off the screen"),
    (keyboard, "<button>under</button><div style='position: fixed; inset: 0'></div>", "is covered"),
    (keyboard, "<button onfocus='this.blur()'>shy</button>", "does not reach"),
    (keyboard, "<button>near</button><button onkeydown='event.preventDefault()'>trap</button><button>far</button>", "reach"),
])
def test_a_planted_fault_is_found(page, check, planted, says):
    problems = found(page, check, SOUND.replace("</main>", planted + "</main>"))
    assert any(says in each for each in problems), problems


def test_a_page_of_the_board_that_is_too_long_is_found(page):
    board = "<body class=board><div class=board-page style='height: 300px; overflow: auto'><p style='height: 400px'>"
    assert found(page, fits, board) == ["the board's page is 132 px too high and 0 px too wide"]


def test_the_contrast_of_our_own_formula_is_that_of_the_standard(page):
    found(page, axe, "<body style='background: #fff'><p id=a style='color: #777'>x</p><p id=b style='color: #000'>x</p>")
    assert round(page.evaluate("looks.contrast('#a')"), 2) == 4.48
    assert page.evaluate("looks.contrast('#b')") == 21
