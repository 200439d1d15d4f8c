"""From the raw bytes of a mail to a `Bericht`: the door of this room.

Chooses what a reader would see (the HTML where there is HTML), gathers attached messages, calendars and names of
attachments, and says what stands in the way of trust. What the lines mean is for `citaat.py`, what the structure
proves for `automaat.py`. Knows no organisation, no kind of message, no clock.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field, replace
from typing import Final

from intervisie.lezer.bericht import Adres, Bericht, Deel, Kop
from intervisie.lezer.mime import automaat, citaat, ingepakt, koppen, msg, opdracht, opmaak, parts, regels
from intervisie.lezer.mime.parts import Part
from intervisie.lezer.mime.regels import Regel

SCRIPT: Final = "Het bericht bevat een script. Dat is niet uitgevoerd."
VERSLEUTELD: Final = "Het bericht is versleuteld. De inhoud is niet te lezen."
INGEPAKT: Final = "Het bericht is ingepakt ondertekend. De handtekening is niet gecontroleerd."
WINMAIL: Final = "De inhoud zit in een bijlage winmail.dat en is niet te lezen."
OPGEKNIPT: Final = "Dit is een stuk van een bericht dat in stukken is verstuurd."
ELDERS: Final = "De inhoud van het bericht staat ergens anders."
MEER_AFZENDERS: Final = "Het bericht noemt meer dan één adres van de afzender."
TE_LANG: Final = "De tekst van het bericht is te lang om helemaal te lezen."
AGENDA_BINNENIN: Final = "In een aangehecht bericht zit een agenda-bericht. Dat is niet verwerkt."
_MEESTE_BERICHTEN: Final = 30
"""Attached messages that are read; each is read beside all others."""
ONLEESBAAR: Final = "Het bericht is beschadigd en niet te lezen."

_SCRIPT: Final = re.compile(r"<\s*script\b|\bjavascript:|<\w[^<>]{0,200}\son[a-z]{4,12}\s*=", re.I)
_KALENDER: Final = re.compile(rb"\s*(?:\xef\xbb\xbf)?BEGIN:VCALENDAR", re.I)
_PGP_BLOK: Final = re.compile(
    r"-----BEGIN PGP (MESSAGE|PUBLIC KEY BLOCK|SIGNATURE)-----.*?(?:-----END PGP \1-----|\Z)", re.S
)
_PGP_KOP: Final = re.compile(r"-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\n(?:[\w-]+:.*\n)*\n?")
_ENRICHED: Final = re.compile(r"<param>.*?</param>|</?[a-z][\w-]*>", re.I | re.S)
_TEKST: Final = (
    "text/plain",
    "text/html",
    "text/enriched",
    "text/richtext",
    "text/markdown",
    "application/xhtml+xml",
)
_PKCS7: Final = ("application/pkcs7-mime", "application/x-pkcs7-mime")
_AGENDA: Final = ("text/calendar", "application/ics", "text/x-vcalendar")
_HTML: Final = ("text/html", "application/xhtml+xml")
_TAG: Final = re.compile(rb"<\0?[a-zA-Z!/]")
_BREUK: Final = re.compile("[\r\n\0\x0b\x0c\x85\u2028\u2029]")
_KOPPEN: Final = ("from", "sender", "reply-to", "to", "cc", "subject", "organization")


def open_bericht(raw: bytes) -> Bericht:
    """The message in `raw` (RFC 5322, or an Outlook .msg file), opened and taken apart.

    Takes any bytes, however large, deep or damaged, and never raises: what cannot be read is named in `bezwaren`.
    Costs linear time; see the limits in `parts.py` and `regels.py`.
    """
    try:
        return _open(raw)
    except Exception:  # noqa: BLE001 - hostile input is the rule here; a mail must never stop the reader
        return Bericht(kop=Kop(), tekst="", delen=(), bezwaren=(ONLEESBAAR,))


def _open(raw: bytes) -> Bericht:
    wortel, bezwaren = msg.parse(raw[: parts.MAX_BYTES]) if raw.startswith(msg.MAGIC) else parts.parse(raw)
    opening = _Opening(dict.fromkeys(bezwaren))
    opening.lees(wortel)
    tekst, delen = opening.verdeel(wortel)
    kop = _kop(wortel, opening.bezwaren)
    if _SCRIPT.search(f"{kop.onderwerp}\n{kop.van.naam if kop.van else ''}\n{tekst}"):
        opening.bezwaren[SCRIPT] = None
    if not tekst and opening.winmail:
        opening.bezwaren[WINMAIL] = None
    kalenders = tuple(dict.fromkeys(opening.kalenders))
    nu = "\n\n".join(tekst[d.begin : d.eind] for d in delen if d.soort not in ("citaat", "doorgestuurd"))
    oordeel = automaat.beoordeel(wortel, kop, tekst, nu, agenda=opening.agenda)
    ids = koppen.message_ids(wortel.waarde("message-id"))
    velden = (wortel.waarde("in-reply-to"), wortel.waarde("references"))
    verwijzingen = [naam for waarde in velden for naam in koppen.message_ids(waarde)]
    return Bericht(
        kop=kop,
        tekst=tekst,
        delen=delen,
        automaat=oordeel.automaat,
        automatisch=oordeel.automatisch,
        message_id=ids[0] if ids else None,
        antwoord_op=tuple(dict.fromkeys(verwijzingen)),
        organisatie_kop=koppen.decodeer(wortel.waarde("organization") or wortel.waarde("x-organization")),
        kalenders=kalenders,
        kalender_methode=opening.kalender_methode,
        bijlagen=tuple(opening.bijlagen),
        bezwaren=tuple(opening.bezwaren),
        bounce_adres=oordeel.bounce_adres,
        bounce_van=oordeel.bounce_van,
        bounce_definitief=oordeel.bounce_definitief,
    )


def _kop(part: Part, bezwaren: dict[str, None]) -> Kop:
    """The header of a message; hostile values are cleaned, and named in `bezwaren`."""
    waarden = [koppen.decodeer_woorden(waarde).strip() for naam, waarde in part.kop if naam in _KOPPEN]
    if any(_BREUK.search(waarde) for waarde in waarden):
        bezwaren[parts.REGELEINDE] = None
    van = [adres for waarde in part.waarden("from") for adres in koppen.parse_adressen(waarde)]
    if len({adres for waarde in part.waarden("from") for adres in koppen.vind_adressen(waarde)}) > 1:
        bezwaren[MEER_AFZENDERS] = None
    return Kop(
        van=van[0] if van else None,
        afzender=_eerste(part, "sender"),
        antwoord_aan=_eerste(part, "reply-to"),
        aan=koppen.parse_adressen(", ".join(part.waarden("to"))),
        cc=koppen.parse_adressen(", ".join(part.waarden("cc"))),
        onderwerp=koppen.zonder_label(koppen.decodeer(part.waarde("subject"))),
        datum=koppen.parse_datum(part.waarde("date")),
    )


def _eerste(part: Part, naam: str) -> Adres | None:
    gevonden = koppen.parse_adressen(part.waarde(naam))
    return gevonden[0] if gevonden else None


@dataclass(slots=True)
class _Opening:
    """What is found while walking through the parts of one message."""

    bezwaren: dict[str, None] = field(default_factory=dict)
    regels: list[Regel] = field(default_factory=list)
    berichten: list[Part] = field(default_factory=list)
    kalenders: list[bytes] = field(default_factory=list)
    kalender_methode: str = ""
    bijlagen: list[str] = field(default_factory=list)
    winmail: bool = False
    agenda: bool = False

    def lees(self, part: Part) -> None:
        """Take in one part and what is below it."""
        soort = part.mimetype
        if soort.startswith("multipart/"):
            if part.kinderen:
                _MEERDELIG.get(soort, _Opening._lees_alle)(self, part)
        elif soort in ("message/rfc822", "message/global", "message/news"):
            self.berichten.extend(part.kinderen)
        elif soort.startswith("message/"):
            self._lees_bijzonder(soort)
        else:
            self._lees_blad(part)

    def verdeel(self, wortel: Part) -> tuple[str, tuple[Deel, ...]]:
        """The text of the message with its attached messages below it, and all delen."""
        kop = _kop(wortel, self.bezwaren)
        antwoord = bool(wortel.waarde("in-reply-to") or wortel.waarde("references"))
        if sum(len(regel.tekst) for regel in self.regels) > regels.MAX_TEKENS:
            self.bezwaren[TE_LANG] = None
        tekst, delen = citaat.verdeel(regels.maak_schoon(self.regels), kop, antwoord=antwoord)
        for bericht in self.berichten[:_MEESTE_BERICHTEN]:
            tekst, delen = self._voeg_toe(tekst, delen, bericht)
        if len(self.berichten) > _MEESTE_BERICHTEN:
            self.bezwaren[TE_LANG] = None
        return tekst, delen

    def _voeg_toe(self, tekst: str, delen: tuple[Deel, ...], bericht: Part) -> tuple[str, tuple[Deel, ...]]:
        """An attached message under the text: its header as lines, then its own text one level deeper."""
        binnen = _Opening(self.bezwaren)
        binnen.lees(bericht)
        kop = _kop(bericht, self.bezwaren)
        zijn_tekst, zijn_delen = binnen.verdeel(bericht)
        self.bijlagen += binnen.bijlagen
        if binnen.kalenders:
            self.bezwaren[AGENDA_BINNENIN] = None  # its sender is not proven by the mail around it
        vooraf = "\n\n".join(filter(None, (tekst, _kop_als_tekst(kop)))) + "\n\n"
        if len(vooraf) + len(zijn_tekst) > regels.MAX_TEKENS * 2:
            self.bezwaren[TE_LANG] = None
            return tekst, delen
        verschoven = tuple(
            replace(
                deel,
                begin=deel.begin + len(vooraf),
                eind=deel.eind + len(vooraf),
                diepte=deel.diepte + 1,
                soort="doorgestuurd" if deel.soort == "eigen" else deel.soort,
                kop=kop if deel.soort == "eigen" else deel.kop,
            )
            for deel in zijn_delen
        )
        return vooraf + zijn_tekst, (*delen, *verschoven)

    def _lees_alle(self, part: Part) -> None:
        """Part after part. A text and its HTML, sent as if they were two things, are still one."""
        kinderen = part.kinderen
        if [kind.mimetype for kind in kinderen[:2]] == ["text/plain", "text/html"]:
            plat, opgemaakt = _Opening(), _Opening()
            plat.lees(kinderen[0])
            opgemaakt.lees(kinderen[1])
            kinderen = kinderen[1:] if plat.woorden() <= opgemaakt.woorden() else kinderen
        for kind in kinderen:
            self.lees(kind)

    def woorden(self) -> set[str]:
        """The words of the text so far."""
        return set(re.findall(r"\w+", " ".join(regel.tekst for regel in self.regels)))

    def _lees_keuze(self, part: Part) -> None:
        """The richest alternative that shows anything; calendars and attachments of all of them."""
        gekozen = False
        pogingen = [(kind, _Opening(self.bezwaren)) for kind in part.kinderen]
        for kind, poging in sorted(reversed(pogingen), key=lambda paar: not _heeft_html(paar[0])):
            if gekozen and kind.mimetype in _TEKST:
                self._bekijk_anders(kind)
                continue
            poging.lees(kind)
            if not gekozen and any(regel.tekst.strip() for regel in poging.regels):
                self.regels += poging.regels
                gekozen = True
        for _, poging in pogingen:
            self.berichten += poging.berichten
            self.kalenders += poging.kalenders
            self.kalender_methode = self.kalender_methode or poging.kalender_methode
            self.bijlagen += poging.bijlagen
            self.winmail = self.winmail or poging.winmail
            self.agenda = self.agenda or poging.agenda

    def _bekijk_anders(self, part: Part) -> None:
        """The other form of the same text may hide orders from who reads this one."""
        if opdracht.beveelt(koppen.decodeer_bytes(part.inhoud, part.params.get("charset", ""))):
            self.bezwaren[opdracht.ZIN] = None

    def _lees_samen(self, part: Part) -> None:
        """A page with its pictures: the first part (or the one named by start) is the page."""
        begin = part.params.get("start", "").strip("<> ")
        pagina = next(
            (kind for kind in part.kinderen if begin and begin in kind.waarde("content-id")), part.kinderen[0]
        )
        self.lees(pagina)
        for kind in part.kinderen:
            if kind is not pagina and kind.mimetype not in _TEKST:
                self.lees(kind)

    def _lees_ondertekend(self, part: Part) -> None:
        self.lees(part.kinderen[0])

    def _lees_versleuteld(self, part: Part) -> None:
        self.bezwaren[VERSLEUTELD] = None

    def _lees_rapport(self, part: Part) -> None:
        """A report: only what it says in words; the message it is about is not forwarded."""
        for kind in part.kinderen:
            if not kind.mimetype.startswith("message/") and kind.mimetype != "text/rfc822-headers":
                self.lees(kind)

    def _lees_bijzonder(self, soort: str) -> None:
        if soort == "message/partial":
            self.bezwaren[OPGEKNIPT] = None
        elif soort == "message/external-body":
            self.bezwaren[ELDERS] = None

    def _lees_blad(self, part: Part) -> None:
        naam = part.bestandsnaam
        if _is_kalender(part, naam):
            self._lees_kalender(part)
        elif part.mimetype in _PKCS7 or naam.lower().endswith(".p7m"):
            self._lees_ingepakt(part)
        elif part.mimetype == "application/pgp-encrypted":
            self.bezwaren[VERSLEUTELD] = None
        elif part.mimetype in _TEKST and not self._is_bijlage(part, naam):
            self._lees_tekst(part)
        elif naam.lower().endswith((".eml", ".msg")) and (bericht := _als_bericht(part)) is not None:
            self.berichten.append(bericht)
        else:
            self.winmail = self.winmail or part.mimetype.endswith("ms-tnef") or naam.lower() == "winmail.dat"
            if naam and not _is_plaatje(part):
                self.bijlagen.append(naam)

    def _lees_kalender(self, part: Part) -> None:
        """Keep a calendar part; the method in it decides, the header only when it has none (RFC 6047)."""
        kalender = part.inhoud
        self.kalenders.append(kalender)
        self.kalender_methode = self.kalender_methode or part.params.get("method", "").upper()
        methode = automaat.methode(kalender) or self.kalender_methode
        self.agenda = self.agenda or methode in ("REPLY", "COUNTER")

    def _is_bijlage(self, part: Part, naam: str) -> bool:
        if not part.diepte or (not naam and part.dispositie != "attachment"):
            return False
        return part.dispositie == "attachment" or any(regel.tekst.strip() for regel in self.regels)

    def _lees_ingepakt(self, part: Part) -> None:
        soort, inhoud = ingepakt.herken(part.inhoud)
        gezegd = part.params.get("smime-type", "").lower()
        if soort == "versleuteld" or gezegd.startswith(("enveloped", "authenv")):
            self.bezwaren[VERSLEUTELD] = None
            return
        self.bezwaren[INGEPAKT] = None
        if inhoud and part.diepte < parts.MAX_DIEPTE:
            wortel, bezwaren = parts.parse(inhoud, diepte=part.diepte + 1)
            self.bezwaren.update(dict.fromkeys(bezwaren))
            self.lees(wortel)

    def _lees_tekst(self, part: Part) -> None:
        if self.regels:
            self.regels.append(Regel(""))
        inhoud = part.inhoud
        if part.mimetype in _HTML and _TAG.search(inhoud):
            tekst = koppen.decodeer_bytes(inhoud, part.params.get("charset", "") or _meta_tekenset(inhoud))
            zicht = opmaak.lees(koppen.herstel_mojibake(tekst))
            self.regels += zicht.regels
            if opdracht.beveelt(zicht.verborgen):
                self.bezwaren[opdracht.ZIN] = None
            if zicht.script:
                self.bezwaren[SCRIPT] = None
            if not zicht.heel:
                self.bezwaren[parts.TE_DIEP] = None
            return
        tekst = koppen.herstel_mojibake(koppen.decodeer_bytes(inhoud, part.params.get("charset", "")))
        if part.mimetype in ("text/enriched", "text/richtext"):
            tekst = _ENRICHED.sub("", tekst).replace("<<", "<")
        flowed = part.params.get("format", "").lower() == "flowed"
        delsp = part.params.get("delsp", "").lower() == "yes"
        self.regels += regels.uit_tekst(self._zonder_pgp(tekst), flowed=flowed, delsp=delsp)

    def _zonder_pgp(self, tekst: str) -> str:
        if "-----BEGIN PGP " not in tekst:
            return tekst
        tekst = tekst.replace("\r\n", "\n")
        if "-----BEGIN PGP MESSAGE-----" in tekst:
            self.bezwaren[VERSLEUTELD] = None
        if _PGP_KOP.search(tekst):
            tekst = re.sub(r"^- (?=-|From )", "", _PGP_KOP.sub("", tekst), flags=re.M)
        return _PGP_BLOK.sub("", tekst)


_MEERDELIG: Final = {
    "multipart/alternative": _Opening._lees_keuze,
    "multipart/related": _Opening._lees_samen,
    "multipart/signed": _Opening._lees_ondertekend,
    "multipart/encrypted": _Opening._lees_versleuteld,
    "multipart/report": _Opening._lees_rapport,
}


def _heeft_html(part: Part) -> bool:
    return any(deel.mimetype in _HTML for deel in part.loop())


def _meta_tekenset(inhoud: bytes) -> str:
    gevonden = re.search(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{3,30})", inhoud[:4000], re.I)
    return gevonden[1].decode("ascii", "replace") if gevonden else ""


def _is_kalender(part: Part, naam: str) -> bool:
    if part.mimetype in _AGENDA or naam.lower().endswith(".ics"):
        return True
    return part.mimetype == "text/plain" and _KALENDER.match(part.raw, part.begin, part.eind) is not None


def _is_plaatje(part: Part) -> bool:
    """A picture that stands in the text, such as a logo."""
    in_tekst = part.dispositie == "inline" or bool(part.waarde("content-id"))
    return in_tekst and part.mimetype.startswith("image/")


def _als_bericht(part: Part) -> Part | None:
    """An attached .eml or .msg file that is really a message."""
    inhoud = part.inhoud
    if part.diepte >= parts.MAX_DIEPTE:
        return None
    openen = msg.parse if inhoud.startswith(msg.MAGIC) else parts.parse
    try:
        wortel, _ = openen(inhoud, part.diepte + 1)
    except (OSError, ValueError, struct.error):
        return None
    return wortel if wortel.waarde("from") and (wortel.waarde("subject") or wortel.waarde("date")) else None


def _kop_als_tekst(kop: Kop) -> str:
    """The header of an attached message in the form of a mail program."""
    velden = (
        ("Van", _namen((kop.van,) if kop.van else ())),
        ("Datum", kop.datum.strftime("%d-%m-%Y %H:%M") if kop.datum else ""),
        ("Aan", _namen(kop.aan)),
        ("Cc", _namen(kop.cc)),
        ("Onderwerp", kop.onderwerp),
    )
    return "\n".join(f"{naam}: {waarde}" for naam, waarde in velden if waarde)


def _namen(adressen: tuple[Adres, ...]) -> str:
    return "; ".join(f"{een.naam} <{een.adres}>".strip() if een.adres else een.naam for een in adressen[:20])
