"""One clause taken apart: its words and verbs, whom it speaks of, what it denies, when it is about, whom it asks.

What the questions in `uitingen.py` are asked of. Knows Dutch word order, not what taking part means.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from intervisie.lezer.taal import werkwoorden
from intervisie.lezer.taal.patroon import een_van
from intervisie.lezer.taal.werkwoorden import Handeling
from intervisie.lezer.taal.woorden import woordenrij

_WOORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_IK: Final = woordenrij(
    "ik 'k ikke ikzelf mij me mijzelf mezelf mie wij we ons onszelf ondergetekende wijzelf"
)
_IK_DOET: Final = woordenrij("ik ikke ikzelf wij we wijzelf ondergetekende")
_MIJ: Final = _IK - _IK_DOET | {"ikzelf", "ondergetekende"}
_JIJ: Final = woordenrij("u je jij jullie ge gij you")
_VAN_JOU: Final = frozenset((w,) for w in ("voor", "bij", "van", "met", "aan", "door", "naar", "in", "op"))
"""Behind one of these it is not the reader who is to do it: "zou zij bij jullie mee kunnen doen?"."""
_HEN: Final = woordenrij("hem haar hen hun ze zij hij")
_ANDEREN: Final = een_van(
    r"\b(?:collega\w*|medewerk\w*|kamergeno\w+|teamgeno\w+|teamle\w+|mevrouw|de heer|mw|dhr|adviseurs?|"
    r"(?:mijn|onze) (?:manager|leidinggevende|baas|hoofd)\w*|(?:beiden|allebei|allen))\b"
)
_NAAM: Final = re.compile(r"(?<=\S\s)(?<![.!?:]\s)[A-Z][\w'’-]+(?:\s+(?:van|de|der|den|ter|ten|'t|el)\b)*")
_TWEE_NAMEN: Final = re.compile(r"\b[A-Z][\w'’-]+ (?:(?:van|de|der|den|ter|ten|'t|el) )*[A-Z][\w'’-]+")
_NAAM_DOET: Final = re.compile(
    r"^\W*(?:(?:En|Ook|Maar|Verder) )?([A-Z][\w'’-]+)(?= (?:doet|wil|zou|neemt|sluit|haakt|schuift|meldt|komt|"
    r"gaat|stopt|"
    r"stapt|trekt)\b)"
)
"""A first name at the head of the clause, and what its bearer does: "Remco doet dit voorjaar mee"."""
_GEEN_NAAM: Final = re.compile(
    r"(?:Er|Het|Dat|Dit|Die|Deze|Wie|Wat|Waar|Iedereen|Ieder|Elk\w*|Niemand|Iemand|Men|Alles|Niets|Hoe|Mijn|Onze|"
    r"Zijn|"
    r"Haar|Deelname|Meedoen|Helaas|Daar|Hier|Nu|Dan|Daarom|Graag|Eigenlijk|Verder|Ook|Toch|Misschien|"
    r"Intervisie\w*|OOV|HRM?|P&O|MT|Teams|Zoom|Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|RVS|VNG|"
    r"Midden-\w+|"
    r"Utrecht|Ik|Anouk|AOV|Bibob|BOA|U|Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus)s?\b"
)
AANHALING: Final = re.compile(r"[\"“„][^\"“”„]{3,200}[\"”]")
_ZONDER_KLEMTOON: Final = str.maketrans("áéíóúèÁÉÍÓÚÈ", "aeioueAEIOUE")
_KLEMTOON: Final = re.compile(
    r"\b(?:n[íi]et|n[óo][óo]it|g[éèe][éèe]n|w[éèe]l|m[ée][ée]|[áa]f|[áa][áa]n|t[óo]ch|n[úu]|"
    r"z[ée]ker|gr[áa][áa]g|"
    r"h[ée]lemaal|[áa]lles|[áa]lle|n[íi]ets|n[íi]emand|ik z[ée]lf|z[ée]lf)\b",
    re.IGNORECASE,
)
"""A word with a mark that stresses it: "níet", "wél"."""
_AANGEPLAKT: Final = re.compile(r"(?<=[^\W\d_])['’]k\b")
"""What is spoken on behind the verb: "doe'k nie mee"."""
_VOLUIT: Final = {"m'n": "mijn", "d'r": "er"}
_GESPROKEN: Final = re.compile(r"\b(?:m'n|d'r)\b", re.IGNORECASE)
_PLAATS_MIJ: Final = re.compile(
    r"^(\W*(?:(?:en|dus|dan|graag) )?)plaats (?=(?:mij|me|ons|hem|haar)\b)", re.IGNORECASE
)
"""The verb, where "plaats" is mostly the noun."""
_VERSTERKT: Final = re.compile(r"\bnie(?:mand|ts|t) minder dan\b", re.IGNORECASE)
"""Denies nothing: "namens niemand minder dan de burgemeester"."""
_ONTKENT: Final = woordenrij(
    "niet nooit geen nergens niemand nie neet niks noch nimmer niets ontbreekt ontbreken not never won't "
    "can't cannot don't nee neen nauwelijks nich nait nijt"
)
MAAND: Final = r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
DAG: Final = (
    r"(?:(?:maan|dins|woens|donder|vrij)dag\w*|(?:ma|di|wo|do|vr)\b(?:[- ]?(?:ochtend|middag|avond)\w*)?|"
    r"(?:ochtend|middag|avond)(?:en|s)?\b)"
)
_ONTKENT_IETS_ANDERS: Final = een_van(
    r"\b(?:niet|niets|niks)\b(?: \w+){0,2} (?:onderuit|omheen|ontkomen)\b|\bontkom\b.{0,16}\bniet\b|"
    r"\bsla\w*\b.{0,24}\bniet over\b|"
    r"\b(?:overslaan|missen|afhaken|"
    r"weigeren)\b.{0,20}\bgeen optie\b|\bniets anders op\b",
    r"\b(?:niet|niets|niks|geen)\b(?: \w+){0,2} ander(?:s|e)(?: \w+){0,2} dan\b|^\W*(?:het is )?niet dat\b|"
    r"\bgeen haar op mijn hoofd\b|\bvergeet (?:mij|me|ons) (?:vooral |dus )?niet\b",
    r"\bmaakt?e?n?\b.{0,20}\b(?:niet|niets|niks|geen \w+|weinig) uit\b",
    r"\bniet (?:alleen|te veel|teveel|weten|langer wachten|wachten|gemist|missen|vergeten|dat|omdat|"
    r"te laat|te "
    r"missen|verkeerd|nalaten|ontbreken|overslaan|meer wachten|voor niets)\b",
    r"\bniet\b.{0,16}\b(?:voorbij ?gaan|schieten|glippen|lopen|liggen)\b|\bniet (?:te )?(?:laten|lopen) (?:lopen|"
    r"schieten|liggen|voorbijgaan|gaan)\b|"
    r"\bniet\b.{0,12}\b(?:ontbreken|"
    r"overslaan)\b|\b(?:mag|mogen|wil|kan)\b.{0,12}\bniet\b.{0,12}\bontbreken\b",
    r"\bniet (?:voor|namens) (?:mij|mijzelf|mezelf|ons)(?:zelf)?,? maar\b|"
    r"\bnog niet\b|\bwaarom niet\b|\bgeen (?:probleem|bezwaar|nee|voorkeur|moment|idee|seconde|twijfel)\b|"
    rf"\b(?:niet|nooit|geen) (?:op |de |in de |'s )*(?:{DAG})|\bniet (?:online|fysiek|digitaal|via|achter)\b",
    r"\b(?:niets?|geen (?:bevestiging|reactie|bericht|antwoord)) (?:meer |terug |van jullie )*(?:gehoord|"
    r"vernomen|"
    r"ontvangen|gezien|gekregen)\b|\bniet te (?:veel|vroeg|lang)\b|\bzo niet\b|\bniet waar\b|"
    r"\ben niet (?:meer |langer )?(?:bij|in|op|met|voor|via|vanuit|naar)\b|"
    r"\bnooit (?:te )?oud\b|\b(?:niemand|niets|niks|geen) (?:minder|"
    r"anders) dan\b|"
    r"\bniets liever\b|\bniet geschoten\b|\bnee hoor\b|\bniet ver\b|\bniet zeker of ik (?:elke|altijd)\b",
)
_BIJZIN_ERACHTER: Final = een_van(
    r"(?<=[^ ,])[ ,]+(?:(?:als|indien|zodra|zolang|hoewel|terwijl|voordat|omdat|doordat|zodat|zoals) (?:er|ik|"
    r"niemand|iemand|wij|we|mijn|het|de|"
    r"dat|hij|zij|ze|men|je|u|jullie)|mits|tenzij)\b.*$"
)
"""A clause behind the main one: its denial denies nothing in front of it."""
_TE_OM: Final = een_van(
    r"\bte (?:hoog|druk|vol|veel|groot|krap|kort|klein|weinig|zwaar|onrustig|onzeker)\b.{0,20}\bom\b"
)
_VROEGER: Final = een_van(
    r"\b(?:last (?:year|time|autumn|fall|spring|summer|round)|previously)\b"
    r"(?!.*\bthis (?:time|year|round)\b.*\b(?:not|drop|withdraw|skip|can't|cannot|won't)\b)",
    r"(?<!als )(?<!zoals )(?<!aanmelding van )(?<!opgave van )(?<!mail van )\b(?:vorige?|destijds|toen|afgelopen|"
    r"toenmalig\w*|laatst)\b(?!.*\b(?:nu|"
    r"dit jaar|deze keer|dus|"
    r"weer|opnieuw)\b)",
    r"\b(?:in het (?:(?:voor|na)jaar|verleden)|in de (?:lente|zomer|herfst|winter)|eerder|vorig\w*|destijds|toen|"
    r"ooit)\b[^,;]{0,40}\b(?:heb|had|hebben|hadden|moest|moesten)\b[^,;]{0,50}\b(?:moeten|afgemeld|afgehaakt|gestopt|"
    r"afgezegd|afmelden|afhaken|stoppen|afzeggen)\b",
    r"\bop het punt\b.{0,30}\bst(?:ond|onden)\b|\bst(?:ond|onden)\b.{0,30}\bop het punt\b|\b(?:had|"
    r"was) (?:ik )?"
    r"(?:me |mij )?bijna\b",
    r"\b(?:heb|hebben|had|hadden)\b[^,;]{0,24}\b(?:nooit|niet eerder|niet vaker)\b[^,;]{0,50}"
    r"\b(?:meegedaan|deelgenomen|meegemaakt|meegedraaid|bijgewoond)\b",
    r"\bhad(?:den)?\b[^,;]{0,60}\bniet (?:durven|kunnen|verwacht|gedacht|voorzien|zien|geloofd)\b",
    r"^(?:en |maar |want )?(?:ik |wij |we )?(?:kon|konden)\b(?!.*\b(?:nu|dit jaar|deze keer|dus)\b)",
)
_WEER: Final = een_van(
    r"^(?:zet|schrijf|meld|noteer|tel|reken|doe|geef|graag)\b.{0,30}\b(?:weer|opnieuw)\b|"
    r"\bik (?:doe|meld|geef|schrijf)\b.{0,20}\bweer\b"
)
"""Again now, whatever was before: "zet me maar weer op de lijst, vorig jaar was leerzaam"."""
_NU_WEL: Final = een_van(r"\bniet\b.*\b(?:dit jaar|deze keer|dit keer|nu)\b.{0,12}\bwel\b")
_MODAAL: Final = woordenrij(
    "wil wilt willen wilde kun kunt kunnen kan zou zouden mag mogen could can would please"
)
_LIJDEND: Final = een_van(
    r"\b(?:kan|kunnen|mag|mogen|zou|zouden|moet|graag)\b.{0,90}\b(?:worden|zetten)\b|"
    r"\b(?:kan|kunnen|mag|mogen|zou|zouden)\b.{0,80}\b(?:gezet|geplaatst|genoteerd|toegevoegd)\b|"
    r"\b(?:is|zou) het (?:\w+ ){0,2}mogelijk\b[^,;]{0,12} (?:mij|me|ons|hem|haar)\b"
)
_WENST_DAT_JIJ: Final = een_van(
    r"\b(?:prijs|fijn|graag|waarde\w+|blij|dankbaar|mooi|prettig|verheugd|verplicht\w*|handig|top|super|genoegen)\b"
    r"(?: \w+){0,3} (?:als|indien|wanneer) (?:u|je|jij|jullie)\b",
    r"\b(?:vraag|verzoek|vragen|verzoeken) (?:(?:ik|wij|we|hierbij|dan|dus) )*(?:u|je|jou|"
    r"jullie)\b[^?]* te [a-z]+en\b",
)
""" "Ik zou het op prijs stellen als u mij plaatst", "ik vraag u mij te plaatsen"."""
_MAG_MIJN_NAAM: Final = een_van(
    r"^\W*(?:en )?(?:mag|mogen|kan|kunnen) (?:mijn|onze|m'n) (?:naam|namen)\b.{0,40}\b(?:op|van|af|bij|"
    r"erop|eraf|erbij)\b"
)
_AANLOOP: Final = woordenrij(
    "en maar dus graag dan nou ja oké ok goed please s.v.p svp aub alsjeblieft alstublieft wel ook "
    "toch verder anders alvast daarom hierbij bijdeze hoi jazeker prima kom"
)


@dataclass(frozen=True)
class Deelzin:
    """The words of one clause and what can be asked of them; `vraagt` when it ends with a question mark."""

    bron: str
    vraagt: bool = False

    @cached_property
    def tekst(self) -> str:
        """The clause without what stands between quotation marks: those are somebody else's words."""
        kaal = _KLEMTOON.sub(lambda woord: woord[0].translate(_ZONDER_KLEMTOON), self.bron)
        kaal = _AANGEPLAKT.sub(" ik", kaal.replace("’", "'"))
        if "'" in kaal:
            kaal = _GESPROKEN.sub(lambda woord: _VOLUIT[woord[0].lower()], kaal)
        kaal = _PLAATS_MIJ.sub(r"\1zet ", kaal) if "laats" in kaal else kaal
        return _VERSTERKT.sub("zelfs", AANHALING.sub(" ", kaal))

    @cached_property
    def woorden(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(_WOORD.findall(self.tekst.lower()))

    @cached_property
    def handelingen(self) -> tuple[Handeling, ...]:
        """The verbs of joining, leaving and changing."""
        gevonden = list(_WOORD.finditer(self.tekst))
        grenzen = frozenset(
            n
            for n, g in enumerate(gevonden)
            if self.tekst[g.end() : g.end() + 1] in (",", ".", ")", "(", "!")
        )
        return tuple(werkwoorden.vind(self.woorden, grenzen))

    def heeft(self, *klassen: str) -> bool:
        """One of the verbs does one of these."""
        return any(h.klasse in klassen for h in self.handelingen)

    @cached_property
    def over_ik(self) -> bool:
        """The clause speaks of the writer."""
        return bool(_IK & set(self.woorden))

    @cached_property
    def ik_doet(self) -> bool:
        """The writer is the one who acts."""
        return bool(_IK_DOET & set(self.woorden))

    @cached_property
    def over_mij(self) -> bool:
        """The writer is the one to whom it is done."""
        return bool(_MIJ & set(self.woorden)) or "mijn naam" in self.tekst.lower()

    @cached_property
    def over_ander(self) -> bool:
        """The clause speaks of somebody else than writer and reader."""
        if _HEN & set(self.woorden) or _ANDEREN.search(self.tekst):
            return True
        namen = (
            *_NAAM.findall(self.tekst),
            *_TWEE_NAMEN.findall(self.tekst),
            *_NAAM_DOET.findall(self.tekst),
        )
        return any(_GEEN_NAAM.match(naam) is None for naam in namen)

    @cached_property
    def over_iemand(self) -> bool:
        """The clause speaks of a person who may take part."""
        return self.over_ik or self.over_ander

    @cached_property
    def hoofdzin(self) -> str:
        """The clause without a subordinate one behind it."""
        return _BIJZIN_ERACHTER.sub(" ", self.tekst)

    @cached_property
    def ontkend(self) -> bool:
        """The clause is denied; "niet alleen", "niet op maandag" and the like deny something else."""
        kaal = _ONTKENT_IETS_ANDERS.sub(" ", self.hoofdzin)
        woorden = set(_WOORD.findall(kaal.lower().replace("’", "'")))
        return bool(_ONTKENT & woorden) or "no longer" in kaal or _TE_OM.search(kaal) is not None

    @cached_property
    def vroeger(self) -> bool:
        """The clause tells what was."""
        return _VROEGER.search(self.tekst) is not None and not _WEER.search(self.tekst)

    @cached_property
    def nu_wel(self) -> bool:
        """What was denied of before is so now: "vorig jaar kon ik niet, dit jaar wel"."""
        return _NU_WEL.search(self.tekst) is not None

    @cached_property
    def vraagt_lezer(self) -> bool:
        """Asks the reader to do it: "zet je mij op de lijst?", "kun je Anna aanmelden?", "schrijf mij"
        " in"."""
        if self.gebiedt or self._vraagt_jou or self._graag_heel:
            return True
        return any(p.search(self.tekst) for p in (_LIJDEND, _WENST_DAT_JIJ, _MAG_MIJN_NAAM))

    @cached_property
    def gebiedt(self) -> bool:
        """An order: the verb comes first, and the writer is not the one who acts."""
        plek = 0
        while plek < len(self.woorden) and self.woorden[plek] in _AANLOOP:
            plek += 1
        return self._gebiedt_vanaf(plek) or (
            plek == 0 and len(self.woorden) > 1 and self._aangesproken and self._gebiedt_vanaf(1)
        )

    @property
    def _aangesproken(self) -> bool:
        """ "Anna zet mij erbij": the first word may be the name of the reader."""
        return self.woorden[0] not in _IK_DOET | _HEN and self.woorden[2:3] in (("mij",), ("me",), ("ons",))

    def _gebiedt_vanaf(self, plek: int) -> bool:
        eerste = next((h for h in self.handelingen if h.plek == plek), None)
        volgt = self.woorden[plek + 1] if plek + 1 < len(self.woorden) else ""
        return eerste is not None and not (eerste.verleden or eerste.deelwoord) and volgt not in _IK_DOET

    @cached_property
    def _vraagt_jou(self) -> bool:
        jij = {
            n
            for n, w in enumerate(self.woorden)
            if w in _JIJ and self.woorden[max(0, n - 1) : n] not in _VAN_JOU
        }
        for plek, woord in enumerate(self.woorden):
            if woord in _MODAAL and jij & set(range(max(0, plek - 2), plek + 4)):
                return True
        return self.vraagt and any(
            _JIJ & set(self.woorden[h.plek + 1 : h.plek + 2]) and not (h.verleden or h.deelwoord)
            for h in self.handelingen
        )

    @cached_property
    def _graag_heel(self) -> bool:
        """ "Graag Anna aanmelden": an infinitive of which the writer is not the subject."""
        return (
            bool({"graag", "gelieve", "s.v.p", "svp", "aub", "verzoek"} & set(self.woorden))
            and not self.ik_doet
            and any(h.plek == len(self.woorden) - 1 or h.klasse == "zet" for h in self.handelingen)
        )
