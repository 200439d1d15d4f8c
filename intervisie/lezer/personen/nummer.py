"""Whose telephone number: of one person the number in the words about him, for the writer also his signature.

A number that the writer gives for himself is not of the colleague whom he signs up, and that of whoever stands in for
him is nobody's here. Knows no formats: `telefoon.py`.
"""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer.lezing import Fragment, Persoon
from intervisie.lezer.personen import organisaties, telefoon
from intervisie.lezer.personen.deelnemer import Deelnemer
from intervisie.lezer.personen.werk import Werk, veld
from intervisie.lezer.schrijver import Plek, alleen
from intervisie.lezer.schrijver.adresrol import MAILADRES
from intervisie.lezer.taal import namen
from intervisie.lezer.taal.patroon import een_van

_ANDER: Final = een_van(
    r"\b(?:secretariaat|\w*secretaresse|\w*assistente?|(?:plaats)?vervang(?:er|ster)|waarneemt?|waarne(?:mer|emster)|"
    r"mijn collega|collega \w+|haar|(?<!moet )(?<!moeten )(?<!te )zijn|(?:mijn|onze|"
    r"de) (?:leidinggevende|teamleider|man|vrouw|partner|zoon|dochter|zus|broer|moeder|vader|buur\w*|vriend\w*)|"
    r"(?:mijn|onze|de|een|haar|zijn) (?:\w{3,20} )?(?:\w*(?:therapeut\w*|agente?|arts|loodgieter|kapper|kapster|"
    r"aannemer|makelaar|notaris|oppas|conciërge)|dokter|juf|huismeester|bode|receptionist\w*)|"
    r"hem|her|his|my (?:wife|husband|partner|manager|boss|colleague))\b"
    r"(?![^\n]*\b(?:mijn|ik|mij)\b)"
)
_MIJN_NUMMER: Final = een_van(
    r"\b(?:mijn|m['’]n) (?:eigen |nieuwe |vaste )?\w*(?:nummer|mobiel\w*|telefoon|toestel|06|tel)\b|"
    r"\b(?:het|dit) (?:06-?)?nummer (?:bleef|blijft|is gebleven|is nog)\b"
)
_MIJ: Final = een_van(
    r"\b(?:mij|me|mijn|(?<!bij )(?<!van )(?<!uit )ons|onze(?= (?:\w+ )?\w*(?:nummer|telefoon|toestel))|"
    r"ondergetekende)\b|\bik\b(?! aan\b)"
)
_EIGEN_WOORD: Final = een_van(r"\b(?:mij|me|ik|mijn|my|i|ondergetekende)\b")
_VOOR_ANDERS: Final = een_van(
    r"\b(?:afwezig\w*|verhinder\w*|ziekte|geen gehoor|niet bereikbaar|vervang\w*|plaatsvervang\w*|waarne\w+|"
    r"secretariaat|\w*secretaresse|\w*assistente?|\w*ondersteun(?:er|ster)|out of office|absence|assistant|"
    r"backup|back-up|achterwacht|piket|deputy)\b"
)
"""Over or before the number of whoever can be called in his stead, in a signature."""


def vul_telefoon(persoon: Persoon, deelnemer: Deelnemer, werk: Werk) -> None:
    """Fill his own number, and the place where it stands."""
    cel = veld(deelnemer, "telefoon", werk) or veld(deelnemer, "vast", werk)
    stukken: list[Plek] = list(deelnemer.over)
    if cel is not None and cel.begin is not None and cel.eind is not None:
        stukken = [(cel.begin, cel.eind)]
    geheel = werk.schrijver.geheel if deelnemer.item else werk.schrijver.tekst
    kandidaten = [] if cel is not None else _met_naam_erachter(persoon, werk)
    kandidaten = kandidaten or [n for b, e in stukken for n in telefoon.nummers(alleen(geheel, [(b, e)]))]
    if deelnemer.zelf and not kandidaten:
        kandidaten = _van_schrijver(deelnemer, werk)
    elif not deelnemer.zelf and not deelnemer.item:
        kandidaten = [n for n in kandidaten if not _MIJ.search(_na_zijn_naam(geheel, n, deelnemer))]
    if not kandidaten and not deelnemer.zelf:
        kandidaten = [*_bij_adres(persoon, werk), *_bij_naam(persoon, werk)]
    kandidaten = kandidaten or _van_allen(deelnemer, werk)
    gezegd = f"{werk.schrijver.tekst}\n{werk.schrijver.ondertekening}" if deelnemer.zelf else ""
    gekozen = telefoon.kies(kandidaten, gezegd)
    if gekozen is not None:
        persoon.telefoon = gekozen.e164
        persoon.bron["telefoon"] = werk.schrijver.fragment(gekozen.begin, gekozen.eind)
    elif deelnemer.zelf and not werk.schrijver.diepte:
        _uit_onderwerp(persoon, werk)


_NUMMER: Final = r"\s*[(,/–-]*\s*(?:tel(?:efoon)?|mobiel|m|t|nr|nummer|en)?[.:]?\s*(?=[+(\d])"
_OP_NUMMER: Final = re.compile(_NUMMER, re.IGNORECASE)
_ZIJN_NUMMER: Final = re.compile(rf"(?:\s*[:(]|\b[^.\n]*\b(?:haar|zijn) nummer is){_NUMMER}", re.IGNORECASE)


def _bij_adres(persoon: Persoon, werk: Werk) -> list[telefoon.Nummer]:
    """ "via b.smit@ede.example (0318 12 34 56)": the number behind his address."""
    tekst = werk.schrijver.tekst
    for adres in MAILADRES.finditer(tekst) if persoon.email else ():
        nummer = _OP_NUMMER.match(tekst, adres.end()) if adres[0].lower() == persoon.email else None
        if nummer is not None:
            return _meteen(tekst, nummer.end(), werk)
    return []


def _bij_naam(persoon: Persoon, werk: Werk) -> list[telefoon.Nummer]:
    """Under the mail: "06-12345678 (Marco: 06-87654321)", or on a line of his own among those of others."""
    onder = werk.schrijver.ondertekening
    regel = werk.schrijver.onder_naam(persoon.naam) if persoon.naam and namen.volledig(persoon.naam) else None
    regel = regel or _eigen_regel(onder, persoon)
    if regel is not None:
        return list(telefoon.nummers(alleen(onder, [regel])))
    voor = namen.voornaam(persoon.naam).lower() if persoon.naam else ""
    plek = onder.lower().find(voor) if voor else -1
    while plek >= 0:
        nummer = _ZIJN_NUMMER.match(onder, plek + len(voor))
        if nummer is not None and not onder[plek - 1 : plek].isalnum():
            return _meteen(onder, nummer.end(), werk)
        plek = onder.lower().find(voor, plek + 1)
    return []


def _eigen_regel(onder: str, persoon: Persoon) -> Plek | None:
    """The line under the mail that begins with his whole name and holds a number, where two sign it."""
    if not namen.volledig(persoon.naam):
        return None
    for regel in _REGEL.finditer(onder):
        eerste = next(namen.vind(regel[0]), None) if any(c.isdigit() for c in regel[0]) else None
        if (
            eerste is not None
            and not regel[0][: eerste.begin].strip(" *•·-–")
            and namen.zelfde(eerste.naam, persoon.naam or "")
        ):
            return regel.span()
    return None


_REGEL: Final = re.compile(r"[^\n]+")


def _met_naam_erachter(persoon: Persoon, werk: Werk) -> list[telefoon.Nummer]:
    """ "We zijn bereikbaar op 06-12345678 (Gré) en 06-87654321 (Bram)": whose it is stands behind each."""
    if len(werk.gevonden.deelnemers) < _MEER or not persoon.naam:
        return []
    tekst = werk.schrijver.tekst
    nummers = list(telefoon.nummers(tekst))
    if not nummers:
        return []
    zijn = re.compile(rf"\s*\((?:van )?{re.escape(namen.voornaam(persoon.naam))}\b[^()\n]{{0,20}}\)")
    return [n for n in nummers if zijn.match(tekst, n.eind)]


_MEER: Final = 2


def _meteen(tekst: str, begin: int, werk: Werk) -> list[telefoon.Nummer]:
    """The number that begins there."""
    return [n for n in telefoon.nummers(alleen(tekst, [(begin, begin + 24)])) if n.begin - begin < _NAAST]


_NAAST: Final = 3
_SAMEN: Final = een_van(
    r"\b(?:samen|gezamenlijk\w*|allebei|beiden?|alle (?:twee|drie|vier)|hetzelfde|gedeelde?|delen)\b"
)


def _van_allen(deelnemer: Deelnemer, werk: Werk) -> list[telefoon.Nummer]:
    """ "We hebben samen toestelnummer 033 285 70 61"."""
    tekst = werk.schrijver.tekst
    samen = [
        plek
        for plek in werk.gevonden.gedeeld
        if len(werk.gevonden.deelnemers) > 1 and _SAMEN.search(tekst, *plek)
    ]
    return list(telefoon.nummers(alleen(tekst, samen)))


def _na_zijn_naam(tekst: str, nummer: telefoon.Nummer, deelnemer: Deelnemer) -> str:
    """ "Onze HR-adviseur Eva Pot, te bereiken op": the words between where he is named last and the number."""
    aanloop = _tussen_haakjes(_aanloop(tekst, nummer))
    voor = namen.voornaam(deelnemer.naam.naam) if deelnemer.naam else ""
    genoemd = [
        g.end()
        for g in re.finditer(rf"\b(?:{re.escape(voor) or '-'}|hij|zij|haar|zijn|hem)\b", aanloop, re.I)
    ]
    return aanloop[genoemd[-1] :] if genoemd else aanloop


def _tussen_haakjes(aanloop: str) -> str:
    """ "geef ik Bram Vos op (b.vos@ede.example, mobiel": only what stands between the open bracket and the number."""
    _, haakje, binnen = aanloop.rpartition("(")
    return binnen if haakje and ")" not in binnen else aanloop


def _van_schrijver(deelnemer: Deelnemer, werk: Werk) -> list[telefoon.Nummer]:
    tekst = werk.eigen_woorden(deelnemer)
    eigen = [
        n
        for n in telefoon.nummers(tekst)
        if not (_is_van_ander(_aanloop(tekst, n), werk) or _heet_anders(tekst[n.eind : n.eind + 60], werk))
    ]
    onder = werk.schrijver.ondertekening
    eigen = eigen or _noemt_hij_zijn(werk.schrijver.tekst)
    return eigen or [n for n in telefoon.nummers(onder) if not _is_van_vervanger(onder, n, werk)]


def _noemt_hij_zijn(tekst: str) -> list[telefoon.Nummer]:
    """ "Mijn nummer is 035-1234567, Gert heeft er geen": his own, in a sentence that goes on about another."""
    return [n for n in telefoon.nummers(tekst) if _MIJN_NUMMER.search(_aanloop(tekst, n).rpartition(",")[2])]


def _is_van_vervanger(onder: str, nummer: telefoon.Nummer, werk: Werk) -> bool:
    """Whether a number in a signature stands behind who is there when the writer is not, on its line or over it."""
    heel = onder[onder.rfind("\n", 0, nummer.begin) + 1 : nummer.begin]
    stuk = re.split(r"[|;]|\d\s*\([^()\n]*\)", heel)[-1]
    regel = (
        stuk if any(c.isalpha() for c in stuk) else heel
    )  # a label of its own, or a second number of the same
    alinea = re.split(r"\n[^\S\n]*\n", onder[: nummer.begin])[-1]
    begin = nummer.begin - len(alinea)
    eigen = any(begin <= (plek.begin or 0) < nummer.begin for _, plek in werk.getekend.namen[:1])
    return _noemt_vervanger(regel, werk) or (
        not eigen and _noemt_vervanger(alinea.strip().split("\n")[0], werk)
    )


def _noemt_vervanger(woorden: str, werk: Werk) -> bool:
    """Words of absence or of an assistant, unless they are what the writer himself is."""
    gezegd = _VOOR_ANDERS.search(woorden)
    eigen = werk.getekend.functie
    return gezegd is not None and not (eigen is not None and gezegd[0] in eigen.tekst)


def _is_van_ander(aanloop: str, werk: Werk) -> bool:
    """ "Zijn nummer is", unless the writer speaks so of himself: "Thijs Bos is adviseur en zijn nummer is"."""
    van = werk.schrijver.van
    bekend = organisaties.zoek(aanloop, werk.kennis) if any(c.isupper() for c in aanloop) else []
    genoemd = [
        v for v in namen.vind(aanloop) if not any(o.begin < v.eind and v.begin < o.eind for o in bekend)
    ]
    weergave = namen.van_weergavenaam(van.naam) if van is not None else None
    zelf = any(namen.zelfde(v.naam, weergave or werk.schrijver.ondertekening) for v in genoemd)
    eigen = zelf or _MIJN_NUMMER.search(aanloop)
    if genoemd and weergave and not eigen and not _MIJ.search(aanloop[genoemd[-1].eind :]):
        return True
    wie = _OVER_IEMAND.match(aanloop)
    over = wie is not None and namen.is_voornaam(wie[1]) and not namen.opent_zin(wie[1])
    if over and eigen:
        over = False
    elif over and wie is not None and van is not None:
        over = wie[1] not in (namen.van_weergavenaam(van.naam) or werk.schrijver.ondertekening)
    bij_naam = not eigen and bool(genoemd) and _EIGEN_WOORD.search(aanloop, genoemd[-1].eind) is None
    return (_ANDER.search(aanloop) is not None or over or bij_naam) and not zelf


_ERACHTER: Final = re.compile(r"\s*(?:\(|van |t\.n\.v\. )\s*(?:van )?(?:mijn |onze |de |collega )*")


def _heet_anders(erna: str, werk: Werk) -> bool:
    """ "Bel dan 06-... (Wim Klaver)"."""
    begin = _ERACHTER.match(erna)
    naam = next((v for v in namen.vind(erna[begin.end() :]) if v.begin == 0), None) if begin else None
    van = werk.schrijver.van
    return naam is not None and not (van is not None and namen.zelfde(naam.naam, van.naam))


_OVER_IEMAND: Final = re.compile(
    r"\W*(?!(?:[\w']*(?:[Bb]ellen|[Aa]ppen|sms\w*)|Je|Jij|U|Men|Het|Dat|Dit|Er|Daar|Wie|Overleggen|Bereiken|"
    r"Spreken|Contact|Telefonisch)\b)"
    r"([A-ZÀ-Þ][^\W\d_]+)(?:\s+[A-ZÀ-Þ][^\W\d_]+)*\s+(?:is|was|heeft|werkt|doet|regelt|weet|kan|helpt|neemt)\b"
)
"""A sentence that tells of somebody by his first name."""


def _uit_onderwerp(persoon: Persoon, werk: Werk) -> None:
    onderwerp = werk.schrijver.onderwerp
    gekozen = telefoon.kies(list(telefoon.nummers(onderwerp)))
    if gekozen is not None:
        persoon.telefoon = gekozen.e164
        persoon.bron["telefoon"] = Fragment(onderwerp[gekozen.begin : gekozen.eind])


def _aanloop(tekst: str, nummer: telefoon.Nummer) -> str:
    """The words of its sentence that lead up to a number."""
    voor = telefoon.BIJ_VORIGE.sub("", tekst[max(0, nummer.begin - 90) : nummer.begin])
    return re.split(r"[.!?;\n](?=\s)|\n", voor)[-1]
