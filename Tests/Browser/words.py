"""What the product says, by the keys of its own texts: a play in two languages presses the same buttons."""

import json
import re

from support.server import ROOT


class Words:
    """The texts of the pages and of one plugin in one language; a page's keys come after its name and a colon."""

    def __init__(self, language, plugin):
        self.language = language
        files = {path.stem: path for path in (ROOT / "Public/texts").glob("*.json")}
        self.texts = {f"{page}:{key}": text for page, path in files.items() for key, text in read(path).items()}
        self.texts |= {f"{plugin.lower()}.{key}": text
                       for key, text in read(ROOT / f"Plugins/{plugin}/web/texts.json").items()}

    def __call__(self, key, **values):
        text = self.pick(self.texts[key])
        forms = text.split("|")
        if "count" in values and len(forms) > 1:
            text = forms[0] if values["count"] == 1 else forms[-1]
        return re.sub(r"\{(\w+)\}", lambda found: str(values.get(found[1], found[0])), text)

    def pick(self, text):
        """One of the two languages of a text."""
        return text[self.language]


def read(path):
    return json.loads(path.read_text())
