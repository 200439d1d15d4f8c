"""From the raw bytes of a mail to a `Bericht`: the door of this room."""

from __future__ import annotations

import re

from lxml import html as lhtml

from intervisie.lezer import citaat, koppen, parts
from intervisie.lezer.bericht import Bericht, Kop


def open_bericht(raw: bytes) -> Bericht:
    """The message in `raw`, opened and taken apart. Takes any bytes and never raises."""
    wortel, bezwaren = parts.parse(raw)
    kalenders = tuple(p.inhoud for p in wortel.loop() if p.mimetype in ("text/calendar", "application/ics"))
    tekst = _tekst(wortel)
    ids = koppen.message_ids(wortel.waarde("message-id"))
    antwoord = re.search(rb"(?m)^METHOD:(REPLY|COUNTER)", b"\n".join(kalenders))
    return Bericht(
        kop=_kop(wortel),
        tekst=tekst,
        delen=citaat.verdeel(tekst),
        automaat="agenda" if antwoord else None,
        message_id=ids[0] if ids else None,
        antwoord_op=koppen.message_ids(wortel.waarde("in-reply-to")) + koppen.message_ids(wortel.waarde("references")),
        organisatie_kop=koppen.decodeer(wortel.waarde("organization")),
        kalenders=kalenders,
        bezwaren=bezwaren,
    )


def _kop(p: parts.Part) -> Kop:
    def een(naam: str):
        gevonden = koppen.parse_adressen(p.waarde(naam))
        return gevonden[0] if gevonden else None

    return Kop(
        van=een("from"),
        afzender=een("sender"),
        antwoord_aan=een("reply-to"),
        aan=koppen.parse_adressen(p.waarde("to")),
        cc=koppen.parse_adressen(p.waarde("cc")),
        onderwerp=koppen.decodeer(p.waarde("subject")),
        datum=koppen.parse_datum(p.waarde("date")),
    )


def _tekst(p: parts.Part) -> str:
    if p.mimetype == "multipart/alternative":
        for kind in reversed(p.kinderen):
            if (t := _tekst(kind)).strip():
                return t
        return ""
    if p.kinderen:
        return "\n\n".join(filter(None, (_tekst(k) for k in p.kinderen)))
    if p.dispositie == "attachment" or p.mimetype not in ("text/plain", "text/html"):
        return ""
    t = koppen.decodeer_bytes(p.inhoud, p.params.get("charset", ""))
    if p.mimetype == "text/html":
        try:
            boom = lhtml.document_fromstring(t.encode("utf-8"), parser=lhtml.HTMLParser(encoding="utf-8"))
        except Exception:
            return ""
        for weg in boom.xpath("//head|//script|//style|//comment()|//del|//s|//strike|//*[contains(@style,'display:none')]"):
            if weg.getparent() is not None:
                weg.drop_tree()
        for el in boom.iter("br", "p", "div", "tr", "li", "h1", "h2", "h3", "blockquote"):
            el.tail = "\n" + (el.tail or "") if el.tag == "br" else el.tail
            if el.tag != "br":
                el.text = "\n" + (el.text or "")
        for td in boom.iter("td", "th"):
            td.tail = "\t" + (td.tail or "")
        t = boom.text_content()
    t = t.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").replace("\ufeff", "")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(r.rstrip() for r in t.split("\n"))).strip()
