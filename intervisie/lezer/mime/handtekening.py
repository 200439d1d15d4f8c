"""Which of a writer's own lines are signature, which disclaimer or banner, and which the phone added.

Works on the lines of one writer, quotes already taken out. Knows how Dutch officials sign, not who they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

from intervisie.lezer.bericht import Adres
from intervisie.lezer.mime.regels import Regel
from intervisie.lezer.taal.patroon import een_van

Rol = Literal["eigen", "handtekening", "disclaimer", "weg"]

_MOBIEL: Final = een_van(
    r"(?:ik heb )?(?:verstuurd|verzonden|getypt|geschreven|sent|gesendet|envoyé)\b.{0,12}"
    r"\b(?:vanaf|vanuit|via|met|from|with|using|by|von|mit|de|op)\b.{0,80}",
    r"(?:von meinem|van(?:af)? mijn) .{0,12}\b(?:iphone|ipad|handy|mobiel\w*|\w*telefoon|gsm|tablet|smartphone|"
    r"android|samsung|galaxy|toestel)\b.{0,80}",
    r"(?:outlook|mail|gmail|spark|samsung).{0,15} voor (?:ios|android|windows|mac).{0,60}",
    r"(?:download|get|haal|krijg|ontdek) (?:outlook|bluemail|spark|yahoo|proton)\b.{0,80}",
    r"met (?:mijn )?(?:blackberry|iphone|ipad|android|mobiel).{0,20} (?:verzonden|verstuurd).{0,20}",
    r"(?:dit bericht is|deze (?:e-?)?mail is|this (?:e-?mail|message) was) (?:verzonden|verstuurd|"
    r"getypt|sent)"
    r" .{0,60}\b(?:iphone|ipad|mobiel|telefoon|smartphone|tablet|phone|app|android)\b.{0,80}",
    r"(?:excuses?|sorry|excuus) voor .{0,30}(?:type|tik|spel|schrijf)?fout.{0,40}",
    r"please excuse .{0,30}typos.{0,20}",
)
"""A whole line that a telephone or a mail program adds."""

_BUITEN: Final = (
    r"\b(?:extern|external|van buiten|buiten (?:de|onze|uw)|onbekende afzender"
    r"|from outside|outside (?:of )?(?:the|your))\b"
)
_BANNER: Final = een_van(
    r"\[?\(?\*{0,3}(?:extern(?:e?)(?: (?:e-?mail|bericht|afzender))?|external(?: (?:e-?mail|sender))?|spam\??"
    r"|buiten de organisatie)\*{0,3}\)?\]?[.:!]?",
    r".{0,40}\b(?:u|je) (?:ontvangt|krijgt) niet (?:zo )?vaak (?:een )?(?:e-?mail|bericht).{0,250}",
    r".{0,120}\bkrijgen vaak geen e-?mail van.{0,200}",
    r".{0,20}you don['’]t often get e-?mail from.{0,200}",
    r"some people who received this message.{0,200}",
    r"(?:ontdek|meer informatie over|learn) (?:waarom|why) (?:dit|this).{0,60}",
    rf"\W*(?:let op|waarschuwing|attentie|pas op|caution|warning|attention|"
    rf"opgelet)\b.{{0,60}}{_BUITEN}.{{0,400}}",
    r".{0,12}\b(?:deze (?:e-?mail|mail)|dit (?:e-?mail)?bericht) (?:is|komt|was) "
    r"(?:afkomstig |verzonden |ontvangen )?(?:van|vanuit) (?:een |iemand )?(?:buiten|externe?)\b.{0,300}",
    r".{0,20}\bthis (?:e-?mail|message) (?:originated|came|was sent) from (?:outside|an external)\b.{0,300}",
    r"(?:klik|open) (?:alleen|niet|geen|nooit)\b.{0,30}(?:link|bijlage).{0,200}",
)
"""A whole line that a filter puts above a mail from outside."""

_DIT_BERICHT: Final = (
    r"\b(?:dez?e (?:e-?)?mail|dit (?:e-?mail|mail)?-?bericht"
    r"|de (?:informatie|inhoud) (?:in|van|verzonden met) (?:dit|deze) (?:e-?mail)?(?:bericht|mail)?)\b"
)
_DISCLAIMER: Final = een_van(
    r"^\W*(?:disclaimer|proclaimer|vertrouwelijkheid(?:sverklaring|sclausule)?|confidentiality notice)\b"
    r"(?!\s*[:=]\s*\S)",
    rf"{_DIT_BERICHT}.{{0,80}}\b(?:uitsluitend|vertrouwelijk|enkel|persoonlijk|strikt|niet voor u|bestemd"
    r"|bedoeld voor|gericht aan|privileged)\b",
    rf"{_DIT_BERICHT}.{{0,40}}\balleen (?:bestemd|bedoeld)\b",
    r"\bgeen rechten (?:worden )?(?:aan )?(?:worden )?ontle[en]+d|\brechten ontlenen\b",
    r"\b(?:onbedoeld|ten onrechte|per abuis) (?:hebt |heeft )?ontvang(?:en|t)\b",
    r"\bniet (?:de |voor u |de beoogde )(?:geadresseerde|ontvanger)|\bniet-beoogde ontvanger",
    r"\bniet aansprakelijk\b|\baanvaardt geen (?:enkele )?aansprakelijkheid",
    r"\bzorgvuldig om met (?:uw |persoons)",
    r"\b(?:this (?:e-?mail|message)|the information (?:contained )?in this|the contents? of this)\b.{0,100}"
    r"\b(?:confidential|intended (?:only|solely|for)|privileged|solely)\b",
    r"\b(?:denk aan het milieu|spaar het milieu|please consider the environment|think before you print)\b",
    r"\b(?:virusvrij|virus-free|ge(?:controleerd|scand) op virussen|scanned (?:by|for)|antivirus)\b|"
    r"\bmailscanner\b",
    r"\bgecontroleerd (?:door|met) .{0,30}(?:avast|avg|mcafee|norton|eset|sophos|symantec|spamfilter)",
    r"^\W*(?:ontvangen|verzonden) via een beveiligde verbinding",
    r"^\W*(?:u|je|jij) (?:ontvangt|krijgt) (?:deze|dit) (?:e-?mail|mail|bericht|melding)\b.{0,40}\bomdat\b",
    r"^\W*(?:uitnodiging van|invitation from) (?:google|outlook|apple)\b|^\W*you (?:are|have been) receiv\w+ "
    r"th(?:is|ese)\b",
    r"^\W*(?:afmelden|uitschrijven|opzeggen|unsubscribe)\b.{0,30}\b(?:in|bij|via) (?:de|je|uw|your|the) "
    r"(?:\w+)?(?:instellingen|"
    r"voorkeuren|settings|preferences)\b",
)
"""Somewhere in the first line of small print; it runs on to the end of the paragraph."""

_WENS: Final = (
    r"(?:(?:heel|zeer|met|een|de|mijn|alvast|en|nogmaals|veel|ook|namens \w+|onze|al|wederom|verder)\s+)*"
    r"(?:(?:vriendelijke?|vriend(?:el)?\.?|hartelijke?|hart\.?|vr\.?|h\.?|beste|warme|lieve|fijne|goede|"
    r"sportieve"
    r"|collegiale|zonnige|oprechte|beleefde|winterse|kerst|zomerse|feestelijke|digitale|rustige|leuke|"
    r"dikke|eerbiedige"
    r"|gezonde|groene|veilige|kind(?:est)?|best|warm(?:est)?|with|my)\s*)*"
)
_DANK_EN: Final = (
    r"(?:(?:alvast |nogmaals |hartelijk |heel erg |veel )*(?:bedankt|dank(?: u| je)?(?: wel)?)(?: alvast)?"
    r"(?: voor [\w ]{3,30}?)?,? en )?"
)
_GROET: Final = re.compile(
    r"\W{0,3}(?:"
    + "|".join(
        (
            rf"{_DANK_EN}{_WENS}(?:groet(?:en)?|groetjes?|groetnis|groetend|grt[jsz]*|grtn|gr|grtjs|grz|regards|"
            rf"wishes|greetings)",
            r"met (?:een |de |mijn |alle )?\w+e? groet(?:en|jes?)?",
            r"m\.?\s?v\.?\s?(?:r\.?\s?)?gr?|mvrgr?|vrgr|vr\.?\s?gr|hgr|h\.?\s?gr|mvgr|v\.?\s?g",
            r"(?:alvast |nogmaals |hartelijk |heel erg |ontzettend )*(?:bedankt|dank(?: u| je)?(?: wel)?)"
            r"(?: alvast| voor de moeite| voor je reactie| en groet(?:en|jes)?)?",
            r"(?:met|bij voorbaat)(?: veel| hartelijke?)? dank|b\.?v\.?d",
            r"(?:met (?:de )?(?:meeste )?)?hoogachting|hoogachtend|liefs|vriendelijks",
            r"tot (?:snel|dan|ziens|gauw|binnenkort|horens|spoedig|later|volgende week)",
            r"fijne? (?:dag|avond|weekend|week|feestdagen|kerstdagen)(?: (?:nog|verder|gewenst))?",
            r"kr|br|kind rgds|rgds|cheers|thanks(?: in advance)?|yours (?:sincerely|faithfully|truly)|"
            r"sincerely|best",
            r"mit freundlichen gr[üu](?:ß|ss)en|mfg|viele gr[üu](?:ß|ss)e|cordialement|bien à (?:vous|"
            r"toi)|saludos",
            r"moi|(?:m[ei][it] (?:freonlike )?)?groetnis(?:se)?|oant sjen",
        )
    )
    + r")\b(?P<rest>.*)",
    re.I,
)
_GROET_ZWAK: Final = een_van(
    r"\W{0,3}(?:(?:alvast |nogmaals |hartelijk )*(?:bedankt|dank)|b\.?v\.?d|tot |fijne?|moi|best\b|"
    r"thanks|liefs"
    r"|met dank|v\.?\s?g\b|kr\b|br\b)"
)
"""Politeness that closes a mail only when a name follows."""

_GEEN_NAAM: Final = een_van(
    r"aan\b", r".*\b(?:ik|we|wij|is|zijn|kan|wil|meld|voor (?:de|het|je|uw)|dat|of)\b"
)
_ZIN: Final = een_van(
    r"\b(?:wil|willen|doe|doet|doen|kan|kunnen|meld|meldt|graag|komt|komen|gaat|heeft|wordt)\b"
)
_AANHEF: Final = een_van(r"(?:hoi|hallo|hai|hey|dag|beste|geachte|lieve|goede\w+|l\.s|dear|hi)\b.{0,60}")
_KAN: Final = een_van(
    r"\b(?:ik|we|wij)\b.{0,20}\b(?:kan|kunnen|wil|willen)\b|\b(?:kan|kunnen|wil|willen) (?:ik|we|wij)\b"
)
_NASCHRIFT: Final = een_van(
    r"\W{0,3}(?:p\.?\s?s\.?|n\.?\s?b\.?|naschrift|post ?scriptum|oh? ?ja|nog iets|nog even|nog een ding|"
    r"vergeten)"
    r"(?=[\s:;,.!–-]|$)"
)
_AANKONDIGING: Final = een_van(
    r"[^\d:]{0,60}\b(?:gegevens|aanmelding\w*|deelnemers?|beschikbaar\w*|voorkeur\w*|dagen|dagdelen|"
    r"collega['’]?s?|personen|namen)\b"
    r"[^\d:]{0,40}:",
    r"(?:en|ook|graag|verder|daarnaast|tevens|plus)\b[^\d:]{0,40}:",
    r"(?:volledige )?naam\s*:.*|(?:volledige |uw |je )?(?:voor|achter)?naam",
)
_WERKDAG: Final = een_van(r"werk|aanwezig|afwezig|bereikbaar|\bvrij\b|\bvrije|parttime|present")
_DAG: Final = een_van(r"\b(?:ma|di|wo|do|vr|(?:maan|dins|woens|donder|vrij)dag(?:en|s)?|werkdag(?:en)?)\b")
_PERSOON: Final = een_van(r"\b(?:ik|mij|me|mijn|we|wij|ons|jullie|je|jij|jou|u|uw|hij|zij|i|you|my)\b")
_IK: Final = een_van(
    r"\b(?:ik|mij|me|mijn|i|my)\b",
    r"\b(?:kun|kunt|zou|wil|wilt|zult?) (?:je|jij|u|jullie)\b.{0,80}\?",
    r"\b(?:we|wij) horen\b",
)
_COLLEGA: Final = een_van(
    r"(?:en|ook|oh?,? en|mijn|onze|collega)\b.{0,60}\b(?:ook|hij|zij|ze|doet|wil|komt|gaat|sluit|neemt)\b"
)
"""Adds somebody below the signature: "en Karin Vos ook (...), zij kan op maandag"."""
_DOET_MEE: Final = re.compile(
    r"(?!(?:Gemeente|Team|Stichting|Regio)\b)[A-ZÀ-Þ][\w'’-]+ (?:(?:van|de|der|den|ter|ten|el|al) )*[A-ZÀ-Þ][\w'’-]+"
    r"\b.{0,60}\b(?:doet|wil|sluit|gaat|komt|schuift|neemt|haakt)\b.{0,30}\b(?:mee|aan|meedoen|deel|deelnemen|erbij)\b"
)
"""Names below the signature somebody who takes part."""
_SPREUK: Final = een_van(
    r"werktijden|kantooruren|kantoortijden|\bverplicht\b.{0,60}\breageren|nieuwsbrief|volg (?:ons|mij)\b"
)
"""Standing phrases in signatures that speak in the first person."""

_TELEFOON: Final = re.compile(r"(?:\+|\b00|\(0|\b0)[\d\s().–/-]{6,}\d|\b14 ?0\d{2}")
_ETIKET: Final = een_van(r"\W{0,3}(?:tel\w*|mob\w*|e-?mail|mail|web\w*|[tmew])\b\.?:?\t")
"""A line of contact details that begins with what it gives; no row of a table of people."""
_BEWIJS: Final = een_van(
    r"@|\bwww\.|https?://",
    r"\b(?:gemeente|provincie|veiligheidsregio|politie|omgevingsdienst|riec|waterschap|ministerie|"
    r"dienst|combinatie"
    r"|werkorganisatie|regio|stichting|team|afdeling|bureau|cluster|ggd|postbus|bezoekadres)\b",
    r"\b\w*(?:adviseu[rs]e?|co[öo]rdinator|manager|hoofd|medewerk[se]+r|secretaris|secretaresse|"
    r"beleids\w+|assistente?"
    r"|specialist|consultant|jurist|partner|directeur|ambtenaar|functionaris|officer|leider|regisseur|"
    r"controller"
    r"|ondersteuner|handhaver|boa|burgemeester|wethouder|stagiaire?)\b",
)
_HOOFDLETTER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĹĽŁĻŃŇŅŌŐŒŔŘŚŞŠŤŢŪŮŰŲŸŹŻŽ"
_NAAM: Final = re.compile(
    rf"(?:(?:mr|drs|ir|ing|dr|mevr|mw|dhr)\.?\s+)*[{_HOOFDLETTER}][\w.'’-]*"
    rf"(?:\s+(?:[{_HOOFDLETTER}'’][\w.'’-]*|van|de|der|den|ter|ten|te|het|in|op|el|al|la|v\.d\.|vd|en|"
    rf"\(.{{1,30}}\)|[’']t))"
    r"{0,7}(?:[ ,|–-]+(?:MSc|MA|BA|LLM|RA|MBA|BSc|CFE)\.?)*,?"
)
_VELDGRENS: Final = re.compile(r"[\t|,(;•·~*]| (?:[-–—/>]|//|::) ")
"""Between the fields of a signature on one line."""
_STREEPJES: Final = re.compile(r"\s*(?:-{2}|—|–|_{3,}|-{3,}|\*{3,}|={3,})\s*")


def wijs_toe(regels: Sequence[Regel], schrijver: Adres | None, *, slot: bool = True) -> list[Rol]:
    """For each line its Rol.

    `schrijver` is who the header says wrote it. `slot` is False for lines that do not end a message (answers
    between quotes): there only a closing line makes a signature. Blank lines take the role of the line before.
    """
    rollen: list[Rol] = ["eigen"] * len(regels)
    _wijs_ballast_toe(regels, rollen)
    begin = _begin(regels, rollen, schrijver, slot=slot)
    if begin is not None:
        _vul(regels, rollen, begin, schrijver)
    return rollen


def _wijs_ballast_toe(regels: Sequence[Regel], rollen: list[Rol]) -> None:
    """Banners, disclaimers and the lines that telephones add."""
    lopend: Rol = "eigen"
    kop = False
    for plek, regel in enumerate(regels):
        tekst = regel.tekst.strip()
        if not tekst:
            lopend = lopend if kop else "eigen"
            rollen[plek] = lopend
            continue
        if _MOBIEL.fullmatch(tekst.strip("<>*_ ")) and len(tekst) < 160:
            rollen[plek] = "weg"
            continue
        if _BANNER.fullmatch(tekst):
            lopend, kop = "disclaimer", False
        elif _DISCLAIMER.search(tekst) and not _is_eigen_zin(tekst):
            lopend, kop = "disclaimer", len(tekst) < 40 and not tekst.endswith(".")
        elif kop and lopend == "disclaimer":
            kop = False
        elif lopend == "disclaimer" and _NASCHRIFT.match(tekst):
            lopend = "eigen"
        rollen[plek] = lopend


def _is_eigen_zin(tekst: str) -> bool:
    """A sentence in which the writer speaks of this mail, no small print: short and in the first person."""
    return len(tekst) < 120 and bool(re.search(r"\b(?:ik|mij|mijn)\b", tekst, re.I))


def _begin(regels: Sequence[Regel], rollen: list[Rol], schrijver: Adres | None, *, slot: bool) -> int | None:
    """Where the signature starts, or None."""
    kandidaten = [plek for plek, regel in enumerate(regels) if rollen[plek] == "eigen" and regel.tekst]
    groet = next((plek for plek in kandidaten if _is_groet(regels, rollen, plek)), None)
    if not slot:
        return groet
    gevonden = (groet, _streep(regels, rollen, kandidaten, schrijver), _gemerkt(regels, kandidaten))
    begin = min((plek for plek in gevonden if plek is not None), default=None)
    return _los_blok(regels, rollen, schrijver) if begin is None else begin


def _streep(
    regels: Sequence[Regel], rollen: list[Rol], kandidaten: list[int], schrijver: Adres | None
) -> int | None:
    """The line of dashes above a signature: the last one when dashes part a list of items."""
    strepen = [plek for plek in kandidaten if _STREEPJES.fullmatch(regels[plek].tekst)]
    for plek in strepen[-1:] if len(strepen) > 2 else strepen:
        eronder = next((r.tekst.strip() for r in regels[plek + 1 :] if r.tekst.strip()), "")
        eerste = re.split(r"[(,|]", eronder)[0].strip()
        vreemd = (
            len(strepen) > 1 < len(eerste.split())
            and _NAAM.fullmatch(eerste) is not None
            and not _is_van(eerste, schrijver)
        )
        if not vreemd and _lijkt_ondertekening(regels, rollen, plek, schrijver):
            return plek
    return None


def _gemerkt(regels: Sequence[Regel], kandidaten: list[int]) -> int | None:
    """A signature that the mail program marked; not one in which the writer typed the message itself."""
    gemerkt = [plek for plek in kandidaten if regels[plek].merk == "handtekening"]
    if not gemerkt or (gemerkt[0] == kandidaten[0] and any(_spreekt(regels[plek].tekst) for plek in gemerkt)):
        return None
    return gemerkt[0]


def _is_groet(regels: Sequence[Regel], rollen: list[Rol], plek: int) -> bool:
    """A closing line ("Met vriendelijke groet,", "mvg Anna"), no sentence that starts like one."""
    tekst = regels[plek].tekst.strip().strip("*_ ")
    groet = _GROET.fullmatch(tekst) if len(tekst) <= 110 else None
    if groet is None or "?" in groet["rest"]:
        return False
    rest = groet["rest"].strip(" ,.!:;-–—/*_")
    if _GROET_ZWAK.match(tekst) and "groet" not in tekst[: groet.start("rest")].lower():
        if not any(r.tekst.strip() and rollen[i] == "eigen" for i, r in enumerate(regels[:plek])):
            return False
        return _gevolgd_door_naam(regels, rollen, plek, rest)
    if _GEEN_NAAM.match(rest):
        return False
    eerste = re.split(r"[,|/(–]| - ", rest)[0].strip()
    vanwege = re.match(r"(?:(?:mede|ook) )?(?:namens|van|uit|vanuit|en)\b", rest)
    return len(rest.split()) <= 3 or bool(vanwege) or _NAAM.fullmatch(eerste) is not None


def _gevolgd_door_naam(regels: Sequence[Regel], rollen: list[Rol], plek: int, rest: str) -> bool:
    """A polite phrase that is only a closing when a name stands on or under it."""
    if rest:
        return len(rest.split()) <= 3 and _NAAM.fullmatch(rest) is not None
    lager = (regels[i].tekst.strip() for i in range(plek + 1, len(regels)) if rollen[i] == "eigen")
    onder = next((tekst for tekst in lager if tekst), "")
    if not onder or len(onder.split()) > 6:
        return False
    return _NAAM.fullmatch(onder) is not None or _GROET.fullmatch(onder) is not None


def _vul(regels: Sequence[Regel], rollen: list[Rol], begin: int, schrijver: Adres | None) -> None:
    """Give the lines from `begin` to the signature, until the writer starts to speak again."""
    nieuw = False
    eigen = False
    for plek in range(begin, len(regels)):
        tekst = regels[plek].tekst.strip()
        if not tekst:
            nieuw = True
            rollen[plek] = rollen[plek - 1] if plek > begin else rollen[plek]
            continue
        if rollen[plek] in ("weg", "disclaimer"):
            nieuw = True
            continue
        if _NASCHRIFT.match(tekst):
            eigen = True
        elif eigen and nieuw and (_is_groet(regels, rollen, plek) or _STREEPJES.fullmatch(tekst)):
            eigen = False
        elif (
            nieuw
            and not eigen
            and plek > begin
            and _hervat(tekst)
            and not ("\t" in tekst and _is_van(tekst.split("\t")[0], schrijver))
        ):
            eigen = True
        if not eigen:
            rollen[plek] = "handtekening"
        nieuw = False


def _hervat(tekst: str) -> bool:
    """Below a signature the writer goes on, in the first person or with a question; a slogan does neither."""
    tabel = tekst.count("\t") >= 2 and not (_TELEFOON.match(tekst) or _ETIKET.match(tekst))
    if _AANKONDIGING.fullmatch(tekst) or tabel or _DOET_MEE.match(tekst):
        return True
    wie = _IK.search(tekst) or _COLLEGA.match(tekst)
    return _spreekt(tekst) and wie is not None and _SPREUK.search(tekst) is None


_BEGINT_BRIEF: Final = een_van(
    r"(?:hoi|hallo|hai|hey|ha|dag|beste|geachte|lieve|goede\w+|dear|hi)\b[^,.!?]{0,40}[,!] (?:\S+ ){4}"
)
"""Salutation and message in one line."""


def _spreekt(tekst: str) -> bool:
    """Running text of the writer, no line of a signature."""
    if _AANKONDIGING.fullmatch(tekst) or _BEGINT_BRIEF.match(tekst):
        return True
    woorden = tekst.split()
    werkdagen = len(woorden) < 25 and _WERKDAG.search(tekst) and _DAG.search(tekst)
    if len(woorden) < 4 or (werkdagen and not _KAN.search(tekst)):
        return False
    zin = tekst[-1] in ".!?:" or len(tekst) > 60
    return zin and bool(_PERSOON.search(tekst)) and _TELEFOON.search(tekst) is None and "www." not in tekst


def _lijkt_ondertekening(
    regels: Sequence[Regel], rollen: list[Rol], streep: int, schrijver: Adres | None
) -> bool:
    """What stands under a line of dashes is a signature: no running text, and short unless the dashes are
    "--"."""
    blok = [
        regels[plek].tekst.strip()
        for plek in range(streep + 1, len(regels))
        if rollen[plek] == "eigen" and regels[plek].tekst
    ]
    if regels[streep].tekst.strip() in ("--", "—"):
        return bool(blok) and not (_spreekt(blok[0]) and len(blok[0]) > 80)
    return 0 < len(blok) <= 15 and _is_ondertekening(blok, schrijver)


_TABEL: Final = 3
"""Bars in a line; as many in a second one make a table."""
_DAGEN_VAN: Final = een_van(r"[^:\d]{2,40}:.*\b(?:(?:maan|dins|woens|donder|vrij)dag|(?:ma|di|wo|do|vr)\b)")
"""Whose days these are: "Anna: dinsdag en woensdag"."""


def _is_ondertekening(blok: list[str], schrijver: Adres | None) -> bool:
    if any(len(tekst) > 110 or _spreekt(tekst) or re.match(r"[-*•\[]\s?", tekst) for tekst in blok):
        return False
    if sum(tekst.count("|") >= _TABEL for tekst in blok) > 1:
        return False  # the rows of a table
    eerste = _VELDGRENS.split(blok[0])[0].strip()
    van = _is_van(eerste, schrijver)
    if not (_NAAM.fullmatch(eerste) or (van and len(eerste.split()) <= 3)) or _AANHEF.fullmatch(blok[0]):
        return False
    if any(_ZIN.search(tekst) for tekst in blok[:2]) or _DAGEN_VAN.match(blok[0]):
        return False
    if van and any("@" in tekst and _is_ander(tekst, schrijver) for tekst in blok[1:]):
        return False  # those who take part, he among them
    if "\t" in blok[0] and not van:
        return False
    return van or (
        len(blok) > 1 and any(_BEWIJS.search(tekst) or _TELEFOON.search(tekst) for tekst in blok[1:])
    )


def _is_ander(regel: str, schrijver: Adres | None) -> bool:
    """The line begins with the whole name of somebody else."""
    eerste = _VELDGRENS.split(regel)[0].strip()
    return len(eerste.split()) > 1 and _NAAM.fullmatch(eerste) is not None and not _is_van(eerste, schrijver)


def _is_van(tekst: str, schrijver: Adres | None) -> bool:
    """The line carries the name that the header gives."""
    if schrijver is None:
        return False
    bekend = {
        woord
        for woord in re.split(r"[^\w]+", f"{schrijver.naam} {schrijver.adres.split('@')[0]}".lower())
        if len(woord) > 2
    }
    woorden = [woord for woord in re.split(r"[^\w]+", tekst.lower()) if len(woord) > 2]
    return len(woorden) <= 8 and any(woord in bekend for woord in woorden)


def _los_blok(regels: Sequence[Regel], rollen: list[Rol], schrijver: Adres | None) -> int | None:
    """A signature without a closing: the last one to three paragraphs, when they look like one."""
    alineas = _alineas(regels, rollen)
    beste = None
    for aantal in range(1, min(len(alineas), 3) + 1):
        blok = [plek for alinea in alineas[-aantal:] for plek in alinea]
        boven = regels[alineas[-aantal - 1][-1]].tekst if aantal < len(alineas) else ""
        if len(blok) > 15:
            break
        teksten = [regels[plek].tekst.strip() for plek in blok]
        if (
            beste is not None
            and not _is_van(teksten[0], schrijver)
            and _is_persoon(teksten[0], regels[beste])
        ):
            break
        if _is_ondertekening(teksten, schrijver) and _past(boven.strip(), teksten, schrijver):
            beste = blok[0]
    if beste is None and alineas and len(alineas[-1]) > 1:
        laatste = alineas[-1][-1]
        beste = laatste if _is_ondertekening([regels[laatste].tekst.strip()], schrijver) else None
    return beste


def _is_persoon(regel: str, eronder: Regel) -> bool:
    """A paragraph that begins with a name, over one that does so too: a list of people, not one signature."""
    eerste, tweede = (_VELDGRENS.split(r)[0].strip() for r in (regel, eronder.tekst.strip()))
    return (
        len(eerste.split()) > 1
        and _NAAM.fullmatch(eerste) is not None
        and _NAAM.fullmatch(tweede) is not None
    )


def _alineas(regels: Sequence[Regel], rollen: list[Rol]) -> list[list[int]]:
    """The own lines by paragraph."""
    alineas: list[list[int]] = [[]]
    for plek, regel in enumerate(regels):
        if rollen[plek] == "eigen" and regel.tekst:
            alineas[-1].append(plek)
        elif alineas[-1]:
            alineas.append([])
    return [alinea for alinea in alineas if alinea]


_MELDING: Final = een_van(
    r"\b(?:aanmeld\w*|opgave|opgeven|inschrij\w+|intervisie|afmeld\w*)\b",
    r"\b(?:(?:maan|dins|woens|donder|vrij)dag\w*|ma|di|wo|do|vr)\b",
)
"""In a mail of one line this is what it says, whoever's name begins it: "Eva Mol, Ede, boa, dinsdag"."""


def _past(boven: str, blok: list[str], schrijver: Adres | None) -> bool:
    """No row of participants: it is not announced by a colon, and carries the writer's name or follows a
    sentence."""
    if boven.endswith(":") or (not boven and len(blok) == 1 and _MELDING.search(blok[0])):
        return False
    if _is_van(blok[0], schrijver):
        return True
    return boven[-1] in ".!?" or _spreekt(boven) if boven else len(blok) > 1
