"""Reads a document as JSON on standard input and writes a file to standard output.

Usage: render.py --format pdf-ua|pdf-a|odt|docx|figures
       render.py --check    tells by its exit code whether all that files take is here

Lines on standard error that start with "progress" tell how far it is, in percent; all others are messages. Exit codes:
0 made, 2 used wrongly, 3 what was given is no document, 4 it could not be made.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from rendering import model  # noqa: E402

# A report of a thousand people with five hundred remarks is a tenth of this.
MOST_BYTES = 32 << 20
# Everything that a file is made of stays until it is made: looking for what can be forgotten finds next to nothing, and
# a tenth of the time goes into it when it is done as often as Python does by itself.
FORGET_EVERY = (200_000, 20, 50)
FORMATS = ("pdf-ua", "pdf-a", "odt", "docx", "figures")


def progress(percent: int) -> None:
    """Tells whoever started this how far it is."""
    print(f"progress {percent}", file=sys.stderr, flush=True)


def made(form: str, document: model.Document) -> bytes:
    """The file; only the libraries that it takes are loaded."""
    if form == "odt":
        from rendering import odt_file

        return odt_file.made(document, progress)
    if form == "docx":
        from rendering import docx_file

        return docx_file.made(document, progress)
    if form == "figures":
        from rendering import figures_file

        return figures_file.made(document, progress)
    from rendering import pdf_file

    return pdf_file.made(document, "pdf/ua-1" if form == "pdf-ua" else "pdf/a-3a", progress)


def check() -> int:
    """Loads every library and asks for every tool."""
    try:
        from rendering import docx_file, figures_file, glyphs, odt_file, pdf_file, pictures  # noqa: F401

        if not glyphs.can_show("\N{WHITE HEAVY CHECK MARK}"):
            print("There is no font with emoji.", file=sys.stderr)
            return 4
        pictures.check()
    except Exception as error:  # noqa: BLE001
        print(f"Something is missing: {error}", file=sys.stderr)
        return 4
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Makes a file of a document.")
    chosen = parser.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--format", choices=FORMATS)
    chosen.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if options.check:
        return check()
    gc.set_threshold(*FORGET_EVERY)
    given = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(given) > MOST_BYTES:
        print("The document is too large.", file=sys.stderr)
        return 3
    try:
        document = model.document(json.loads(given))
    except (model.Malformed, ValueError, RecursionError) as error:
        print(f"This is no document: {error}", file=sys.stderr)
        return 3
    progress(5)
    try:
        file = made(options.format, document)
    except Exception as error:  # noqa: BLE001
        # Types and not texts: what people typed has no place in a log.
        print(f"The file could not be made: {type(error).__name__}", file=sys.stderr)
        if os.environ.get("WIJKTAFEL_RENDERER_DEBUG"):
            raise
        return 4
    progress(100)
    sys.stdout.buffer.write(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
