"""Reads markup as a browser does, to see what user's text became in it."""

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
DANGEROUS = {"script", "iframe", "object", "embed", "img", "image", "foreignobject", "form", "input", "base", "animate",
             "set", "use", "audio", "video", "math", "template", "h7"}


class Markup(HTMLParser):
    """The texts of a piece of markup with the elements around each, and everything that could run."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.path, self.texts, self.dangers, self.joined = [], [], [], False
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attributes):
        self._look(tag, attributes)
        # A place where a long word may break is no end of the text.
        self.joined = tag == "wbr"
        if tag not in VOID:
            self.path.append(tag)

    def handle_startendtag(self, tag, attributes):
        self._look(tag, attributes)

    def _look(self, tag, attributes):
        if tag in DANGEROUS:
            self.dangers.append(f"<{tag}>")
        for name, value in attributes:
            if name.startswith("on") or name == "style" or "javascript:" in (value or "").lower().replace(" ", ""):
                self.dangers.append(f"<{tag} {name}={value!r}>")

    def handle_endtag(self, tag):
        self.joined = False
        if tag in self.path:
            while self.path.pop() != tag:
                pass
        else:
            self.dangers.append(f"</{tag}> that closes nothing")

    def handle_data(self, data):
        if self.joined and self.texts:
            data = self.texts.pop()[0] + data
        self.joined = False
        self.texts.append((data, tuple(self.path)))

    def handle_comment(self, data):
        self.dangers.append(f"a comment: {data[:40]}")

    def places_of(self, text):
        """The elements around each place where a text stands."""
        return [path for data, path in self.texts if text in data]
