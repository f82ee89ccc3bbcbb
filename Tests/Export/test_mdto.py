"""The descriptions in a package, held to the rules of MDTO-XML 1.0.1 of the Nationaal Archief.

No package that a test could install brings its schema, so its rules for what we write are here, in our words: what stands
in what, in which order, how often, and what a value looks like.
"""

import hashlib
import re
import zipfile
from xml.etree import ElementTree

import pytest

SPACE = "{https://www.nationaalarchief.nl/mdto}"
ONE, MAY, SOME, ANY = (1, 1), (0, 1), (1, None), (0, None)
DAY = r"\d{4}(-\d\d(-\d\d)?)?"
MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?"
# Of a kind: its parts in their order, with their own kind and how often they come. A text by itself is a pattern.
KINDS = {
    "MDTO": [("informatieobject", "object", MAY), ("bestand", "bestand", MAY)],
    "object": [
        ("identificatie", "identificatie", SOME), ("naam", ".+", ONE), ("aggregatieniveau", "begrip", MAY),
        ("classificatie", "begrip", ANY), ("trefwoord", ".+", ANY), ("omschrijving", ".+", ANY),
        ("dekkingInTijd", "tijd", ANY), ("dekkingInRuimte", "verwijzing", ANY), ("taal", "[a-z]{2}(-[A-Z]{2})?", ANY),
        ("event", "event", ANY), ("waardering", "begrip", ONE), ("bewaartermijn", "termijn", MAY),
        ("informatiecategorie", "begrip", MAY), ("isOnderdeelVan", "verwijzing", ANY),
        ("bevatOnderdeel", "verwijzing", ANY), ("heeftRepresentatie", "verwijzing", ANY),
        ("archiefvormer", "verwijzing", SOME), ("betrokkene", "betrokkene", ANY), ("activiteit", "verwijzing", MAY),
        ("beperkingGebruik", "beperking", SOME),
    ],
    "bestand": [
        ("identificatie", "identificatie", SOME), ("naam", ".+", ONE), ("omvang", r"\d+", ONE),
        ("bestandsformaat", "begrip", ONE), ("checksum", "checksum", SOME), ("URLBestand", r"\S+", MAY),
        ("isRepresentatieVan", "verwijzing", ONE),
    ],
    "identificatie": [("identificatieKenmerk", ".+", ONE), ("identificatieBron", ".+", ONE)],
    "verwijzing": [("verwijzingNaam", ".+", ONE), ("verwijzingIdentificatie", "identificatie", MAY)],
    "begrip": [("begripLabel", ".+", ONE), ("begripCode", ".+", MAY), ("begripBegrippenlijst", "verwijzing", ONE)],
    "tijd": [
        ("dekkingInTijdType", "begrip", ONE), ("dekkingInTijdBegindatum", DAY, ONE),
        ("dekkingInTijdEinddatum", DAY, MAY),
    ],
    "event": [
        ("eventType", "begrip", ONE), ("eventTijd", f"{DAY}|{MOMENT}", MAY),
        ("eventVerantwoordelijkeActor", "verwijzing", MAY), ("eventResultaat", ".+", MAY),
    ],
    "termijn": [
        ("termijnTriggerStartLooptijd", "begrip", MAY), ("termijnStartdatumLooptijd", r"\d{4}-\d\d-\d\d", MAY),
        ("termijnLooptijd", "P.+", MAY), ("termijnEinddatum", DAY, MAY),
    ],
    "betrokkene": [("betrokkeneTypeRelatie", "begrip", ONE), ("betrokkeneActor", "verwijzing", ONE)],
    "beperking": [
        ("beperkingGebruikType", "begrip", ONE), ("beperkingGebruikNadereBeschrijving", ".+", MAY),
        ("beperkingGebruikDocumentatie", "verwijzing", ANY), ("beperkingGebruikTermijn", "termijn", MAY),
    ],
    "checksum": [("checksumAlgoritme", "begrip", ONE), ("checksumWaarde", ".+", ONE), ("checksumDatum", MOMENT, ONE)],
}


def faults(node, kind):
    """Where an element breaks the rules of its kind, in plain words."""
    if kind not in KINDS:
        fits = len(node) == 0 and re.fullmatch(kind, node.text or "", re.S)
        return [] if fits else [f"{node.tag}: {node.text!r}"]
    if node.attrib:
        return [f"{node.tag}: it has attributes"]
    rules, found, rest = KINDS[kind], [], list(node)
    for name, below, (least, most) in rules:
        here = 0
        while rest and rest[0].tag == SPACE + name:
            found += faults(rest.pop(0), below)
            here += 1
        if here < least or (most is not None and here > most):
            found.append(f"{kind}: {here} of {name}")
    return found + [f"{kind}: {one.tag} is one too many or out of its order" for one in rest]


@pytest.fixture(scope="module")
def package(held):
    with zipfile.ZipFile(held["room"].file("package")) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_description_keeps_the_rules(package):
    descriptions = [name for name in package if name.endswith("mdto.xml")]
    assert len(descriptions) > 10
    found = []
    for name in descriptions:
        root = ElementTree.fromstring(package[name])
        assert root.tag == f"{SPACE}MDTO" and len(root) == 1
        found += [f"{name}: {fault}" for fault in faults(root, "MDTO")]
    assert found == []


def test_every_file_is_described_as_it_is_and_belongs_to_the_report(package):
    whole = ElementTree.fromstring(package["mdto.xml"])[0]
    own = whole.find(f"{SPACE}identificatie/{SPACE}identificatieKenmerk").text
    named = {one.find(f"{SPACE}verwijzingNaam").text for one in whole.iter(f"{SPACE}heeftRepresentatie")}
    described = {name.removeprefix("mdto/").removesuffix(".bestand.mdto.xml") for name in package
                 if name.endswith(".bestand.mdto.xml")}
    assert named == described and any(name.endswith(".pdf") for name in named)
    for name in named:
        one = ElementTree.fromstring(package[f"mdto/{name}.bestand.mdto.xml"])[0]
        assert int(one.find(f"{SPACE}omvang").text) == len(package[name])
        value = one.find(f"{SPACE}checksum/{SPACE}checksumWaarde").text
        assert value == hashlib.sha256(package[name]).hexdigest()
        belongs = one.find(f"{SPACE}isRepresentatieVan/{SPACE}verwijzingIdentificatie/{SPACE}identificatieKenmerk")
        assert belongs.text == own


@pytest.mark.parametrize(("old", "new"), [
    (b"<naam>", b"<omvang>1</omvang><naam>"), (b"<waardering>", b"<activiteit></activiteit><waardering>"),
    (b"<taal>nl</taal>", b"<taal>Nederlands</taal>"), (b"archiefvormer>", b"schepper>"),
])
def test_the_check_sees_what_is_wrong(package, old, new):
    assert old in package["mdto.xml"]
    assert faults(ElementTree.fromstring(package["mdto.xml"].replace(old, new)), "MDTO") != []
