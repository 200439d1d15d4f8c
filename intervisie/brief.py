"""What a mail of ours looks like: a template and values in, the exact bytes out.

Each soort is a folder in `templates/mail/` with `onderwerp.txt` and `tekst.txt`: words and placeholders, nothing that
decides. The secretariat may have words of its own. The HTML is made from the text, so the two can't say different
things. Knows no database and no network.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage, MIMEPart
from email.utils import format_datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from intervisie import klok

SJABLONEN = Path(__file__).parent / "templates" / "mail"
_STUURTEKENS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]+")
LANGSTE_VERWIJZING = (
    64  # the email library would fold or encode a longer Message-ID, and then no client knows it
)
_LINK = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Sjabloon:
    """The words of a soort with its placeholders, as somebody may edit them."""

    onderwerp: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Brief:
    """A mail as people read it."""

    onderwerp: str
    tekst: str
    html: str


@dataclass(frozen=True, slots=True)
class Kalender:
    """A calendar object to send along: the iTIP method and the bytes of the .ics (RFC 5546)."""

    methode: str
    ics: bytes


@dataclass(frozen=True, slots=True)
class Envelop:
    """From whom, to whom and under which name a brief leaves."""

    van_naam: str
    van_adres: str
    aan_naam: str
    aan_adres: str
    message_id: str
    sleutel_kop: str
    datum: datetime
    antwoord_op: str | None = None


def standaard(soort: str) -> Sjabloon:
    """The words that come with the program. Raises FileNotFoundError for an unknown soort."""
    folder = SJABLONEN / soort
    return Sjabloon(
        *((folder / f"{deel}.txt").read_text(encoding="utf-8") for deel in ("onderwerp", "tekst"))
    )


def stel_op(soort: str, basis_url: str, eigen: Sjabloon | None = None, **velden: Any) -> Brief:
    """Fill the words of `soort`, or those in `eigen`; a missing value raises jinja2.UndefinedError, never a gap."""
    gebruikt = eigen or _standaard(soort)
    velden = {naam: schoon(w) if isinstance(w, str) else w for naam, w in velden.items()}
    onderwerp = _sjabloon(gebruikt.onderwerp).render(velden)
    tekst = _sjabloon(gebruikt.tekst).render(velden)
    tekst = re.sub(r"\n{3,}", "\n\n", tekst).strip() + "\n"
    return Brief(" ".join(onderwerp.split()), tekst, _html(tekst, basis_url))


def van_tekst(onderwerp: str, tekst: str, basis_url: str) -> Brief:
    """A brief in somebody's own words; only links to our own pages become links."""
    return Brief(onderwerp, tekst, _html(tekst, basis_url))


def verpak(brief: Brief, envelop: Envelop, kalender: Kalender | None = None) -> bytes:
    """The message in bytes: CRLF, ASCII headers, at most 998 octets a line.

    With a `kalender` the shape is multipart/mixed [alternative [plain, html, calendar], application/ics],
    the one that Outlook, Gmail and Apple all show as an invitation (RFC 6047; CalConnect).
    """
    bericht = EmailMessage(policy=policy.SMTP.clone(max_line_length=78))
    bericht["From"] = Address(kopwaarde(envelop.van_naam), addr_spec=envelop.van_adres)
    bericht["To"] = Address(kopwaarde(envelop.aan_naam), addr_spec=envelop.aan_adres)
    bericht["Subject"] = kopwaarde(brief.onderwerp)
    bericht["Date"] = format_datetime(klok.lokaal(envelop.datum))
    bericht["Message-ID"] = envelop.message_id
    if envelop.antwoord_op and len(envelop.antwoord_op) <= LANGSTE_VERWIJZING:
        bericht["In-Reply-To"] = bericht["References"] = kopwaarde(envelop.antwoord_op)
    bericht["Auto-Submitted"] = "auto-generated"
    bericht["X-Auto-Response-Suppress"] = "DR, RN, NRN, OOF, AutoReply"
    bericht["X-Intervisie-Key"] = envelop.sleutel_kop
    bericht["Content-Language"] = "nl"
    bericht.set_content(brief.tekst, cte="quoted-printable")
    bericht.add_alternative(brief.html, subtype="html", cte="quoted-printable")
    if kalender is not None:
        bericht.attach(_kalenderdeel(kalender))  # type: ignore[arg-type]  # any part may be attached
        bericht.make_mixed()
        bericht.attach(_ics_bijlage(kalender))  # type: ignore[arg-type]  # any part may be attached
    raw = bericht.as_bytes()
    return re.sub(rb"\r\n|\r|\n", b"\r\n", raw)


def message_id(geheim: str, sleutel: str, domein: str) -> str:
    """The Message-ID of a sleutel: the same for every copy, and short enough never to be folded."""
    return f"<{_merk(geheim, 'mail', sleutel)[:32]}@{domein}>"


def envelop_van(geheim: str, sleutel: str, adres: str) -> str:
    """The envelope sender that a bounce of this one mail comes back to (VERP)."""
    naam, _, domein = adres.rpartition("@")
    return f"{naam}+bounce-{_merk(geheim, 'bounce', sleutel)[:24]}@{domein}"


def sleutel_kop(geheim: str, sleutel: str) -> str:
    """An opaque name of the sleutel, for a header: it tells nothing about the person."""
    return _merk(geheim, "kop", sleutel)[:26]


def kopwaarde(waarde: str) -> str:
    """A value that can't start a header line: control characters and line ends become a space."""
    return _STUURTEKENS.sub(" ", waarde).strip()[:200]


def schoon(waarde: str) -> str:
    """User text for a template: one line, no control characters."""
    return _STUURTEKENS.sub(" ", waarde).strip()


def _merk(geheim: str, doel: str, sleutel: str) -> str:
    som = hmac.new(geheim.encode(), f"{doel}:{sleutel}".encode(), hashlib.sha256).digest()
    return base64.b32encode(som).decode().rstrip("=").lower()


def _kalenderdeel(kalender: Kalender) -> MIMEPart:
    deel = MIMEPart(policy=policy.SMTP)
    deel["Content-Type"] = f"text/calendar; charset=utf-8; method={kalender.methode}"
    deel["Content-Transfer-Encoding"] = "base64"
    deel.set_payload(base64.encodebytes(kalender.ics).decode("ascii"))
    return deel


def _ics_bijlage(kalender: Kalender) -> MIMEPart:
    deel = MIMEPart(policy=policy.SMTP)
    deel["Content-Type"] = 'application/ics; name="uitnodiging.ics"'
    deel["Content-Disposition"] = 'attachment; filename="uitnodiging.ics"'
    deel["Content-Transfer-Encoding"] = "base64"
    deel.set_payload(base64.encodebytes(kalender.ics).decode("ascii"))
    return deel


@lru_cache(maxsize=64)
def _standaard(soort: str) -> Sjabloon:
    return standaard(soort)


@lru_cache(maxsize=256)
def _sjabloon(tekst: str) -> Template:
    return omgeving().from_string(tekst)


@lru_cache(maxsize=1)
def omgeving() -> SandboxedEnvironment:
    """Where placeholders are filled: in a sandbox, for the secretariat may write its own words."""
    # plain text needs no escaping; the HTML is escaped as a whole in _html
    gemaakt = SandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    gemaakt.filters = {
        "datum": klok.datum_in_woorden, "moment": klok.moment_in_woorden, "uur": klok.uur_in_woorden, "lijst": _lijst,
        "aantal": len, "met_wie": _met_wie, "over_dagen": _over_dagen, "vraag": _vraag,
    }  # fmt: skip
    return gemaakt


def _lijst(rijen: Iterable[str | tuple[str, str]]) -> str:
    """One line with a dash for each; a pair becomes "label: words"."""
    return "\n".join(f"- {schoon(rij if isinstance(rij, str) else ': '.join(rij))}" for rij in rijen)


def _met_wie(niveau: str) -> str:
    return "met uw groep" if niveau == "groep" else "met alle groepen"


def _over_dagen(dagen: int) -> str:
    if dagen > 1:
        nadenken = "Denkt u alvast na over een vraag of ervaring om te bespreken?"
        return f"Over {dagen} dagen is de bijeenkomst van uw intervisiegroep. {nadenken}"
    return f"{'Morgen' if dagen == 1 else 'Vandaag'} is de bijeenkomst van uw intervisiegroep."


def _vraag(open_: bool) -> str:
    return (
        "Wij weten nog niet of u komt. Laat het hier weten:"
        if open_
        else "Verandert er iets? Laat het hier weten:"
    )


def _html(tekst: str, basis_url: str) -> str:
    blokken = Markup("").join(_blok(blok, basis_url) for blok in tekst.strip().split("\n\n"))
    return str(
        Markup(
            '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title></title></head>'
            '<body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#1b1b1b;max-width:40em">'
            "{}</body></html>\n"
        ).format(blokken)
    )


def _blok(blok: str, basis_url: str) -> Markup:
    regels = blok.split("\n")
    if all(regel.startswith("- ") for regel in regels):
        punten = Markup("").join(Markup("<li>{}</li>").format(_regel(r[2:], basis_url)) for r in regels)
        return Markup("<ul>{}</ul>").format(punten)
    return Markup("<p>{}</p>").format(Markup("<br>\n").join(_regel(r, basis_url) for r in regels))


def _regel(regel: str, basis_url: str) -> Markup:
    """Escaped text; only links to our own pages become links."""
    uit, vorige = Markup(""), 0
    for gevonden in _LINK.finditer(regel):
        if not gevonden[0].startswith(basis_url + "/"):
            continue
        uit += escape(regel[vorige : gevonden.start()])
        uit += Markup('<a href="{0}">{0}</a>').format(gevonden[0])
        vorige = gevonden.end()
    return uit + escape(regel[vorige:])
