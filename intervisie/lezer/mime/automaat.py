"""What the structure of a message proves about the machine that sent it.

Delivery reports (RFC 3464 and the plain ones of known servers), read receipts (RFC 8098), absence replies (RFC 3834
and the marks of known responders), mailing lists. Also whether an automatic answer may ever follow. Says nothing
about what a person wants: an acknowledgement of receipt is only "automatisch".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from intervisie.lezer.bericht import Adres, Kop
from intervisie.lezer.mime import koppen, tussendoor
from intervisie.lezer.mime.parts import Part
from intervisie.lezer.taal.patroon import een_van

Automaat = Literal["bounce", "mdn", "afwezigheid", "agenda", "lijst"]

_METHODE: Final = re.compile(rb"^METHOD(?:;[^:\r\n]*)?:[ \t]*([A-Za-z]+)", re.M | re.I)
_DAEMON: Final = re.compile(
    r"(?:mailer-?daemon|mail-?daemon|maildelivery|mail\.delivery|postmaster|microsoftexchange[0-9a-f]+|"
    r"bounces?|mdaemon)"
    r"(?:[+.-].*)?@.*"
)
_ROBOT: Final = re.compile(
    r"(?:(?:no|geen|do[-_.]?not|dont|niet|not)[-_.]?(?:reply|replay|antwoord(?:en)?|beantwoorden|"
    r"respond|mail)[-+_.\w]*"
    r"|.*[-_.](?:no-?reply|donotreply)|owner-.*|.*-(?:request|owner|bounces)"
    r"|listserv|majordomo|listmaster|autoresponder|autoreply)@.*"
)
_SYSTEEMNAAM: Final = een_van(
    r"\bmail delivery\b|\bmail ?server\b|\bmailsysteem\b|\bpost(?:meester|kamer)\b|^systeembeheer(?:der)?$|"
    r"\bmail ?daemon\b"
)


def is_postsysteem(van: Adres | None) -> bool:
    """Whether a mail program wrote it: what it returns is not of its own."""
    return van is not None and bool(_DAEMON.fullmatch(van.adres) or _SYSTEEMNAAM.search(van.naam))


_BOUNCE_ONDERWERP: Final = een_van(
    r"undeliver(?:able|ed)|onbestelbaar|onbezorgbaar|unzustellbar",
    r"\[(?:niet|on)[ -]?(?:afgeleverd|bezorgd|bestelbaar)\]|(?:postbus|mailbox) (?:is )?vol|mailbox full",
    r"returned mail|returned to sender|mail delivery|failure notice|non-?delivery|not delivered",
    r"delivery (?:status )?(?:failure|failed|delayed|incomplete|has been delayed|notification)",
    r"niet (?:worden )?(?:te bezorgen|bezorgd|afgeleverd|bestelbaar)|quarantaine|tegengehouden|geblokkeerd|"
    r"bezorg(?:ing|en)|bestellen mislukt|vertraagd|message delayed",
    r"could not (?:be )?(?:send|sent|deliver)|warning: (?:message|could)",
)
_BOUNCE_TEKST: Final = een_van(
    r"this is the mail (?:system|delivery)|mail delivery (?:system|software)|qmail-send program|"
    r"undeliverable",
    r"\bbericht\b.{0,120}\b(?:is|werd) (?:tegengehouden|geblokkeerd|in quarantaine)",
    r"(?:could ?n[o']t|cannot) be delivered|was(?: not|n't) (?:able to deliver|delivered)",
    r"delivery (?:has failed|to the following|failed)|has (?:not (?:yet )?been delivered|been delayed)",
    r"permanent (?:fatal )?error",
    r"(?:bezorging|bezorgen|aflevering) (?:is|van|aan|bij)?.{0,60}mislukt",
    r"niet (?:worden |kunnen worden )?(?:bezorgd|afgeleverd|besteld)",
    r"(?:bericht|mail|e-mail)\b.{0,60}\b(?:geadresseerde|ontvanger|bestemming)\b.{0,20}\bniet (?:bereikt|"
    r"aangekomen)|"
    r"niet (?:bij )?(?:de )?(?:geadresseerde|ontvanger)\b.{0,12}\baangekomen",
    r"\b(?:postbus|mailbox|postvak|brievenbus)\b.{0,60}\b(?:is vol|zit vol|bestaat niet|vol is)|quot(?:a|"
    r"um) (?:is )?"
    r"(?:overschreden|exceeded)|mailbox (?:is )?full|over quota",
    r"kon niet worden (?:bezorgd|afgeleverd|verzonden)|is vertraagd|nog niet bezorgd",
    r"adres(?:sen)? niet gevonden|address not found|\b[45]\d\d[ -][45]\.\d{1,3}\.\d{1,3}\b",
    r"(?:user|gebruiker|mailbox|recipient) (?:unknown|onbekend|not found|does not exist|unavailable)",
    r"(?:geadresseerden?|geadresseerde\(n\)|ontvangers?|bestemming|adres)\b.{0,30}\bniet (?:kunnen "
    r")?(?:bereik\w*|bereikt)\b",
    r"(?:postbus|postvak|mailbox|brievenbus)\b.{0,80}\b(?:is vol|zit vol|bestaat niet|is opgeheven|"
    r"onbekend)\b",
    r"quot[ae]\w* (?:is )?(?:overschreden|exceeded)|over quota|\b55\d[ :-]",
    r"(?:kan|kon|kunnen|konden|could)\b.{0,60}\b(?:niet|not)\b.{0,30}"
    r"\b(?:bezorg(?:d|en)|aflever(?:en)?|afgeleverd|bestel(?:d|len)|deliver)\b",
)
_GEEN_ANTWOORD: Final = een_van(
    r"\b(?:niet op (?:dit|deze) (?:bericht|mail|e-mail)|op (?:dit|deze) (?:bericht|mail|adres)|"
    r"antwoorden)\b.{0,24}\b"
    r"(?:antwoorden|reageren|beantwoorden|niet mogelijk|geen zin|niet gelezen)\b"
)
_UITSTEL: Final = een_van(
    r"delay|vertraag|nog niet (?:bezorgd|afgeleverd)|not yet been|blijven proberen|opnieuw geprobeerd",
    r"will (?:be retried|keep trying|try again|retry)|you do not need to resend|warning (?:only|message)",
)
_MISLUKT: Final = re.compile(r"(?<![\d.])5\.\d{1,3}\.\d{1,3}(?![\d.])|(?<![\d.-])55[0-9](?![\d.])")
_GEADRESSEERDE: Final = re.compile(
    r"(?:<|\b(?:aan|to|recipient|for|bij|adres(?:see)?|address|(?:postbus|postvak|mailbox) van):?\s+<?|^\s*)"
    r"([^\s<>@:;,\"'()]{1,80}@[^\s<>@:;,\"'()]{1,200}?\.[a-z]{2,20})(?=[>\s:,.;)]|$)",
    re.I | re.M,
)
_MESSAGE_ID: Final = re.compile(r"^\W*message-?id:?\s*<([^<>\s]{3,500})>", re.I | re.M)
_GELEZEN: Final = een_van(
    r"(?:gelezen|read|leesbevestiging|niet gelezen|not read|return receipt \(displayed\))\s*[:-]"
)
_GELEZEN_TEKST: Final = een_van(
    r"\b(?:is|was|werd) (?:gelezen|geopend|weergegeven|read|displayed|verwijderd zonder|deleted without)\b"
)
_WEG_ONDERWERP: Final = een_van(
    r"\[?auto(?:matisch|matic|matische)?\]?[\s:-]*(?:antwoord|reply|reply to|response|replied|bericht|"
    r"beantwoording|e-?mail|melding)?\s*:",
    r"(?:automatisch|automatic|automatische) (?:antwoord|reply|response|afwezigheids\w+)",
    r"auto-?(?:reply|response|antwoord)",
    r"out[- ]of[- ](?:the[- ])?office|ooo\b|oof\b|away from (?:my )?(?:mail|office)|vacation (?:reply|"
    r"message)",
    r"afwezig(?:heid)?(?:s\w+)?\s*(?:[:(-]|re:)|afwezigheids?(?:bericht|melding|assistent|notificatie|"
    r"antwoord)",
    r"niet aanwezig\s*[:(-]|vakantie(?:bericht|melding|assistent|antwoord)",
    r"abwesen\w+|automatische antwort|r[ée]ponse automatique",
)
"""How the subject of an absence reply starts."""
_WEG_WOORDEN: Final = (
    r"(?:afwezig|niet aanwezig|niet op kantoor|niet bereikbaar|out of (?:the )?office|away|on (?:\w+ )?leave|"
    r"(?:met|op) (?:\w*verlof|\w*vakantie|reis)|nicht im (?:büro|haus)|abwesend|im urlaub|en congé|absente?)"
)
_NOEMT_WIE: Final = een_van(
    rf"^(?:(?:re|antw|aw|sv)\s*:\s*)?(?-i:[A-ZÀ-Þ])[\w.'’-]*(?:[ ,]+[\w.'’()-]+){{0,5}},? "
    rf"(?:is|ist|est|zit|will be) (?:(?:momenteel|tijdelijk|even|nu|derzeit|currently|today|vandaag|"
    rf"deze week) )*{_WEG_WOORDEN}\b",
    rf"[(\[][^()]{{0,16}}\b{_WEG_WOORDEN}\b[^()]{{0,30}}[)\]]|\b(?:retour|terug|weer aanwezig|back) (?:op|"
    rf"on) \d",
)
"""A subject that tells of its sender, as a mail program does: "A. Bos is afwezig (Retour op 10-01)"."""
_TOT_WANNEER: Final = een_van(
    rf"^(?:(?:re|antw|aw|sv)\s*:\s*)?(?:{_WEG_WOORDEN}|vakantie|verlof|abwesenheit|absence) "
    r"(?:t/m|tot|van|vanaf|until|till|from|bis|vom|jusqu)\b"
)
"""A subject that a person may write as well, when he tells the secretariaat that he is away."""

_WEG_TEKST: Final = een_van(
    r"\b(?:afwezig|niet (?:meer |langer )?(?:werkzaam|in dienst|aanwezig|bereikbaar)|niet op kantoor)\b",
    r"\ber (?:even |tijdelijk |dan )?niet\b",
    r"\b(?:op (?:\w+ )?vakantie|\w*vakantie|\w*verlof|ziekte?|sabbatical|(?:met )?pensioen|uit dienst|"
    r"verlaten)\b",
    r"\bin het buitenland\b|\bzonder internet\b|\b(?:lees|beantwoord|bekijk)\b.{0,40}\b(?:pas|"
    r"weer) (?:weer )?(?:op|na|"
    r"vanaf|in)\b|\b(?:zonder|geen|buiten) (?:\w+ )?bereik\b|\bwerk ik\b.{0,20}\b(?:elders|ergens anders|"
    r"niet meer)\b|"
    r"\b(?:werk|zit) hier niet (?:meer|langer)\b|\bvan mijn (?:welverdiende )?(?:rust|pensioen)\b",
    r"\b(?:brievenbus|postbus|mailbox|postvak|adres|account)\b.{0,40}\b(?:dicht|gesloten|opgeheven|"
    r"afgesloten|verdwijnt)\b",
    r"\b(?:nicht im (?:büro|haus)|abwesend|im urlaub|außer haus|nicht erreichbar|en congé|absente?)\b|"
    r"\b(?:tot|totdat|zodra|wanneer|als) ik (?:weer |er weer )?terug ben\b|\bterugkomst\b|"
    r"\bwhen i (?:return|am back)\b",
    r"\bweer (?:aanwezig|bereikbaar|terug|op kantoor)\b|\bander(?:e)? (?:baan|werkgever)\b",
    r"\b(?:mail|bericht)(?:en)? (?:wordt|worden|lees ik).{0,40}niet\b|\blees ik mijn (?:e-?)?mail niet\b",
    r"\bout of (?:the )?office\b|\bon (?:\w+ )?(?:leave|holiday|vacation)\b",
    r"\b(?:away|out) (?:from|until)\b",
    r"\bno longer (?:work|employ)|\bcurrently (?:away|out)\b",
    r"\b(?:(?:werk|zit|ben) ik|ik (?:werk|zit|ben))\b.{0,30}\b(?:elders|ergens anders|niet meer hier)\b|"
    r"\bik\b.{0,30}\bhier niet meer\b|"
    r"\bafgezwaaid\b",
    r"\b(?:postvak|postbus|mailbox|brievenbus|mailadres|adres)\b.{0,60}\b(?:dicht|gesloten|opgeheven|"
    r"opgedoekt|"
    r"niet (?:meer )?(?:gelezen|bekeken))\b",
)
_ONTVANGEN: Final = een_van(
    r"(?:bericht|e-?mail|mail|melding|vraag|aanvraag|verzoek|aanmelding|brief|klacht|formulier)\b.{0,120}"
    r"\b(?:ontvangen|geregistreerd|in (?:goede orde|behandeling)|binnengekomen|received)\b",
    r"(?:ontvangst|ontvangen).{0,40}(?:bericht|e-?mail|mail|melding)|ontvangstbevestiging|acknowledge",
    r"zaaknummer|\bticket|meldingsnummer|case (?:id|number)",
    r"binnen .{1,20} (?:werk)?dagen .{0,40}(?:reactie|antwoord)",
)
_APPARAAT: Final = (
    r"(?:computer|machine|mailbox|postbus|postvak|brievenbus|robot|(?:mail|post)?server|mailprogramma|"
    r"systeem|outlook|"
    r"afwezigheidsassistent|antwoordapparaat)"
)
_ZEGT_AUTOMATISCH: Final = een_van(
    rf"\b(?:dit|deze|het) (?:\w+ )?(?:antwoord|bericht|mail|mailtje|e-mail|regels?|reactie|"
    rf"tekst)\b.{{0,30}}\b"
    rf"(?:schrijft|schreef|stuurt|typt|tikt|komt van|is van|krijgt (?:u|je) van|(?:ge(?:schreven|maakt|"
    rf"stuurd)|"
    rf"verstuurd|verzonden|opgesteld) door|door)\b.{{0,16}}\b{_APPARAAT}\b",
    rf"\b{_APPARAAT}\b.{{0,20}}\b(?:antwoordt|beantwoordt|schrijft|stuurt|reageert)\b.{{0,20}}\b(?:u|je|"
    rf"dit|deze|"
    r"automatisch|vanzelf|voor mij|namens mij)\b",
    rf"\b(?:u|je) (?:krijgt|ontvangt|leest|kreeg)\b.{{0,40}}\bvan\b.{{0,16}}\b{_APPARAAT}\b|"
    rf"\b{_APPARAAT}\b.{{0,12}}\bantwoordt\b.{{0,20}}\b(?:namens|voor)\b|\bniet door een mens\b",
    r"\b(?:dit|deze)\b.{0,30}\b(?:vanzelf|automatisch)\b.{0,12}\b(?:\w*verstuurd|verzonden|\w*gestuurd|"
    r"terug\w*|gemaakt)",
    r"\b(?:dit is een|this is an) (?:automatisch|auto-?mat)\w*\b",
    r"automatisch (?:gegenereerd|verzonden|verstuurd|aangemaakt|gemaakt|antwoord|bericht)|\bauto-?antwoord\b",
    rf"\b(?:dit|deze) (?:antwoord|bericht|mail|mailtje|e-mail|reactie|tekst)\b.{{0,40}}\b(?:schrijft|stuurt|"
    rf"verstuurt|"
    rf"tikt|geeft|komt (?:van|uit)|door)\b.{{0,20}}\b{_APPARAAT}\b",
    rf"\bdoor (?:een|de|mijn|onze|het) {_APPARAAT} (?:gemaakt|geschreven|getikt|verstuurd|verzonden|"
    rf"opgesteld)\b",
    rf"\b(?:mijn|de|onze|hier) {_APPARAAT} (?:antwoordt|reageert|spreekt)\b",
    r"\b(?:antwoorden|reageren|terugschrijven) (?:heeft (?:dus )?geen (?:zin|nut)|is zinloos)\b",
    r"\bgeen mens\b.{0,30}\b(?:getikt|geschreven|leest)\b",
)
_WORDT_NIET_GELEZEN: Final = een_van(
    r"\bkan (?:ik )?(?:uw|je|jouw|deze) (?:e-?mail|mail|bericht)\b.{0,20}\bniet\b.{0,20}\b(?:lezen|"
    r"beantwoorden|"
    r"behandelen)\b",
    r"\b(?:voor|bij|in|met) (?:zeer )?(?:dringende|urgente|spoedeisende|acute)\b.{0,20}"
    r"\b(?:zaken|vragen|gevallen|kwesties|aangelegenheden|situaties)\b",
    r"\b(?:uw|je|jouw|deze|dit) (?:e-?mail|mail|mailtje|bericht(?:je)?)\b.{0,40}\bwordt\b.{0,30}\b(?:niet|"
    r"pas)\b.{0,30}"
    r"\b(?:gelezen|doorgestuurd|doorgezonden|beantwoord|behandeld|bekeken|opgepakt)\b",
    r"\b(?:deze|dit) (?:mailbox|postvak|brievenbus|mailadres|e-mailadres|account|"
    r"adres)\b.{0,20}\b(?:wordt|is|"
    r"gaat)\b.{0,30}"
    r"\b(?:niet (?:meer )?(?:gelezen|bekeken|beantwoord|gebruikt|actief)|opgeheven|gesloten|dicht)\b",
)
"""Only a machine knows, before anybody reads it, what will happen to a mail."""
_ASSISTENT: Final = (
    re.compile(r"\b(?:afzender|(?:dank|bedankt) voor (?:uw|je) (?:e-?mail|mail|bericht|reactie))\b", re.I),
    re.compile(r"\b(?:spoed\w*|dringend\w*|urgente?|niet kan wachten|zolang niet wachten)\b", re.I),
    re.compile(
        r"\b(?:uw|je|de|mijn|deze) (?:e-?mails?|mails?|berichten|bericht|"
        r"post)\b.{0,40}\b(?:niet (?:doorgestuurd|gelezen|bekeken)|"
        r"na (?:mijn )?terugkomst|daarna|zodra ik|pas (?:weer )?(?:na|op|vanaf|als))|"
        r"\bna (?:mijn )?terugkomst\b",
        re.I,
    ),
)
"""What an absence assistant says and a person who writes to the secretariat does not; two of these tell it."""
_OVER_DE_POST: Final = een_van(
    r"\b(?:(?:e-?)?mails?|mailtjes?|berichten|berichtje|bericht|post|mailbox|postvak|inbox)\b.{0,50}"
    r"\b(?:blij(?:ft|ven)|wacht(?:en)?|ligt|liggen|staat|staan)\b.{0,40}\b(?:liggen|ongelezen|wachten|"
    r"tot(?:dat)?|hier)\b",
    r"\b(?:lees|beantwoord|bekijk|open|check) ik\b.{0,40}\b(?:(?:e-?)?mails?|mailtje|bericht(?:en)?|post)\b|"
    r"\bik (?:lees|beantwoord|bekijk|open|check|reageer|antwoord)\b.{0,60}\b(?:zodra|als|wanneer|na|vanaf|"
    r"bij|op|maandag|"
    r"dinsdag|woensdag|donderdag|vrijdag|pas|weer)\b|\b(?:reageer|antwoord|bel|"
    r"mail) ik\b.{0,40}\b(?:zodra|na|vanaf|terug\w*)\b|"
    r"\bna (?:mijn )?terugkomst\b.{0,30}\bik\b|\blees (?:dan |ik )?(?:geen|niet)\b|"
    r"\b(?:geen|niet|nauwelijks|beperkt) toegang tot (?:mijn |de )?(?:e-?mail|mail|postvak|inbox|mailbox)\b|"
    r"\b(?:(?:e-?)?mails?|berichten|bericht|nachricht(?:en)?)\b.{0,50}\b(?:(?:niet|nicht) (?:\w+ ){0,2}"
    r"(?:gelezen|doorgestuurd|bekeken|beantwoord|weitergeleitet|gelesen|bearbeitet))\b|\b(?:lese|"
    r"beantworte) (?:ich )?kein\w*\b|"
    r"\blese\b.{0,20}\bkeine\b|\b(?:will|shall) (?:reply|respond|read|answer|get back)\b|\b(?:no|"
    r"limited) access to (?:my )?"
    r"(?:e-?mail|mail|inbox)\b",
)
"""What becomes of a mail while nobody reads it."""
_WERKDAG: Final = een_van(
    r"\b(?:mijn|de) (?:eerst)?volgende werkdag\b|\bmijn werkdagen zijn\b|\bik werk (?:alleen )?op\b"
)
_ANDER_NEEMT_WAAR: Final = een_van(
    r"\b(?:bij|voor|met|in geval van|heeft het|is het|hebt u|heb je|kan het|"
    r"zaken die)\b.{0,24}\b(?:spoed\w*|haast|dringend\w*|"
    r"urgent\w*|niet (?:kunnen |kan )?wachten|acute?)\b|\b(?:kunt|kun|kan) (?:u|je|"
    r"men) (?:\w+ ){0,3}(?:terecht|contact opnemen|bellen|mailen|zich wenden)\b|"
    r"\bneemt? (?:u |je |dan |gerust )*contact op met\b|\b(?:tijdens|bij|in|gedurende) mijn afwezigheid\b|"
    r"\b(?:neemt|nemen|handelt|handelen|doet|doen|vervangt|behartigt|regelt)\b.{0,50}\b(?:waar|af|zaken|"
    r"taken|mij)\b|"
    r"\b(?:voor|een) (?:vragen?|zaken)\b.{0,60}\b(?:bel|mail|kunt|kun|neem|stellen|wend|terecht|bij|meld|"
    r"balie)\b|"
    r"\?\s*(?:bel|mail|neem|kijk|stuur|meld)\b|\b(?:aanmeldingen|inschrijvingen|vragen|zaken|"
    r"meldingen)\b.{0,40}\b(?:doet|handelt|neemt|"
    r"beantwoordt|behandelt|regelt|kunt u|"
    r"kun je)\b|\b(?:please )?contact (?!me\b)\b|\bwenden sie sich\b|\bin dringenden\b",
)
_TOT_WIE_OOK: Final = een_van(
    r"^\W*(?:(?:beste|geachte|dag|dear) (?:afzender|mailer|lezer|sender|heer/mevrouw|mevrouw/heer|relatie)|"
    r"(?:hartelijk )?(?:dank|bedankt|thank you|thanks|danke|vielen dank) (?:u |je )?(?:voor|for|"
    r"für) (?:uw|je|your|ihre|het)"
    r" (?:\w+ )?(?:e-?mail|mail|mailtje|bericht|message|nachricht))\b"
)
_AAN_ONS: Final = een_van(
    r"\bintervisie\w*|\b(?:bijeenkomst|sessie)s?\b|\b(?:sla|slaan)\b.{0,40}\bover\b|"
    r"\b(?:die|volgende|andere|eerste|tweede|derde) (?:dag|week|keer|keren|datum|middag|ochtend)\b|\bdeze keer\b|"
    r"\b(?:noteer|noteren|doorgeven|aanpassen|doorgegeven|rekening mee|vergeten te)\b|"
    r"\bmijn (?:aanmelding|deelname|opgave|gegevens|inschrijving|groep|plek|plaats|casus|leervraag)\b|"
    r"\b(?:zet|noteer|schrijf|geef|meld|haal|tel) (?:mij|me|ons)\b|\b(?:meedoen|mee te doen|deelnemen)\b|"
    r"\b(?:er|daar|dan)\b.{0,12}\bniet bij\b|\b(?:kan|kom)\b.{0,20}\bniet (?:komen|meedoen|deelnemen|"
    r"naar)\b|\bverhinderd\b"
)
"""A person speaks to the secretariaat: a machine knows of no bijeenkomst to miss."""
_DOET_MEE: Final = een_van(
    r"\b(?:ik|wij|we) (?:doe|doen|meld|melden|geef|geven|schrijf|wil|willen|sluit|"
    r"haak)\b[^.!?]{0,40}\b(?:mee|"
    r"meedoen|aan|op|in|"
    r"deelnemen|af)\b|\b(?:doe|meld|geef|schrijf) ik\b[^.!?]{0,30}\b(?:mee|aan|op|in|af)\b|"
    r"\bgraag\b[^.!?]{0,20}\bmee\b"
)
"""A person speaks, whatever he tells of his mailbox."""
_ZAAK: Final = re.compile(r"zaaknummer|ticket|ontvangstbevestiging|meldingsnummer", re.I)
_MERKEN: Final = (
    "x-autoreply",
    "x-autorespond",
    "x-auto-reply",
    "x-auto-reply-from",
    "x-autoreply-from",
    "x-mail-autoreply",
    "x-autoresponder",
    "x-vacation",
    "x-autogenerated",
    "x-ms-exchange-inbox-rules-loop",
)


@dataclass(frozen=True, slots=True)
class Oordeel:
    """What `beoordeel` found; the fields are those of Bericht."""

    automaat: Automaat | None = None
    automatisch: bool = False
    bounce_adres: str | None = None
    bounce_van: str | None = None
    bounce_definitief: bool = False


def beoordeel(wortel: Part, kop: Kop, tekst: str, nu: str, *, agenda: bool) -> Oordeel:
    """What the message proves to be. `tekst` is its visible text, `nu` that without what it quotes.

    `agenda` says that it carries a calendar answer.

    A calendar answer stays one whatever else the headers say; then a delivery report, a read receipt, an absence
    reply, a list.
    """
    automatisch = _nooit_antwoorden(wortel, kop)
    if bounce := _bounce(wortel, kop, tekst):
        return bounce
    if agenda:
        return Oordeel("agenda", automatisch)
    if _is_mdn(wortel, kop, tekst):
        return Oordeel("mdn", True)
    if _is_afwezig(wortel, kop, tekst, nu):
        return Oordeel("afwezigheid", True)
    if _is_lijst(wortel):
        return Oordeel("lijst", True)
    return Oordeel(None, automatisch)


def methode(kalender: bytes) -> str:
    """The METHOD of a calendar object (RFC 5546) in capitals, or ""."""
    plat = kalender.replace(b"\0", b"") if b"\0" in kalender[:200] else kalender
    gevonden = _METHODE.search(
        re.sub(rb"\r*\n[ \t]|\r(?!\n)[ \t]", b"", plat[:200_000]).replace(b"\r", b"\n")
    )
    return gevonden[1].decode("ascii").upper() if gevonden else ""


def _eigen_delen(part: Part) -> Iterator[Part]:
    """The parts of this message itself, not those of a message attached to it."""
    yield part
    if not part.mimetype.startswith("message/"):
        for kind in part.kinderen:
            yield from _eigen_delen(kind)


def _waarde(wortel: Part, naam: str) -> str:
    return koppen.decodeer(wortel.waarde(naam)).lower()


def _automatisch_verstuurd(wortel: Part) -> str:
    """The keyword of Auto-Submitted (RFC 3834 section 5), "" when absent or "no"."""
    waarde = re.split(r"[\s;(]", _waarde(wortel, "auto-submitted"))[0]
    return "" if waarde == "no" else waarde


def _nooit_antwoorden(wortel: Part, kop: Kop) -> bool:
    """An automatic answer may never follow (RFC 3834 section 2 and its practice)."""
    afzender = kop.van.adres if kop.van else ""
    return bool(
        _automatisch_verstuurd(wortel)
        or _is_lijst(wortel)
        or _leeg_retour(wortel)
        or _DAEMON.fullmatch(afzender)
        or _ROBOT.fullmatch(afzender)
        or any(wortel.waarden(merk) for merk in _MERKEN)
        or _waarde(wortel, "precedence") in ("junk", "auto_reply", "auto-reply")
        or re.search(r"\b(?:all|oof|autoreply)\b", _waarde(wortel, "x-auto-response-suppress"))
    )


def _is_lijst(wortel: Part) -> bool:
    return _waarde(wortel, "precedence") in ("bulk", "list") or any(
        wortel.waarden(naam) for naam in ("list-id", "list-unsubscribe", "list-post", "feedback-id")
    )


def _leeg_retour(wortel: Part) -> bool:
    return any(re.sub(r"\s", "", waarde) == "<>" for waarde in wortel.waarden("return-path"))


def _bounce(wortel: Part, kop: Kop, tekst: str) -> Oordeel | None:
    delen = list(_eigen_delen(wortel))
    status = next(
        (
            deel
            for deel in delen
            if deel.mimetype in ("message/delivery-status", "message/global-delivery-status")
        ),
        None,
    )
    if status is not None:
        return _van_status(status, wortel, tekst)
    if not _lijkt_bounce(wortel, kop, tekst):
        return None
    faalt = koppen.parse_adressen(wortel.waarde("x-failed-recipients"))
    adres = faalt[0].adres if faalt else _adres_uit(tekst, kop)
    uitstel = _UITSTEL.search(kop.onderwerp) or (_UITSTEL.search(tekst) and not _MISLUKT.search(tekst))
    return Oordeel("bounce", True, adres or None, _mislukt_bericht(wortel, tekst), not uitstel)


def _van_status(status: Part, wortel: Part, tekst: str) -> Oordeel | None:
    """A report with machine-readable fields; None when it only says that all went well."""
    gevallen = []
    for groep in re.split(r"\n\s*\n", status.inhoud[:200_000].decode("utf-8", "replace").replace("\r", "")):
        velden = {
            naam.lower(): waarde.strip()
            for naam, waarde in re.findall(r"^([\w-]+):[ \t]*(.*(?:\n[ \t].*)*)", groep, re.M)
        }
        if "final-recipient" in velden or "original-recipient" in velden or "action" in velden:
            gevallen.append(velden)
    gevallen.sort(key=lambda velden: {"failed": 0, "": 0, "delayed": 1}.get(_actie(velden), 2))
    if not gevallen:
        return Oordeel(
            "bounce",
            True,
            _adres_uit(tekst, Kop()) or None,
            _mislukt_bericht(wortel, tekst),
            bool(_MISLUKT.search(tekst)),
        )
    ergste = gevallen[0]
    actie, code = _actie(ergste), ergste.get("status", "")
    if actie in ("delivered", "relayed", "expanded"):
        return None
    adres = koppen.parse_adressen(
        re.sub(r"^[\w-]+\s*;", "", ergste.get("final-recipient", ergste.get("original-recipient", "")))
    )
    definitief = actie == "failed" or (not actie and code.startswith("5"))
    return Oordeel(
        "bounce",
        True,
        adres[0].adres if adres and adres[0].adres else None,
        _mislukt_bericht(wortel, tekst),
        definitief,
    )


def _actie(velden: dict[str, str]) -> str:
    """The Action of one recipient, without comments."""
    return re.split(r"[\s(;]", velden.get("action", "").lower())[0]


def _lijkt_bounce(wortel: Part, kop: Kop, tekst: str) -> bool:
    """A report in plain words: from a mail system, about a delivery."""
    if wortel.waarden("x-failed-recipients") or wortel.waarden("x-ms-exchange-message-is-ndr"):
        return True
    afzender = kop.van.adres if kop.van else ""
    systeem = bool(_DAEMON.fullmatch(afzender)) or (
        kop.van is not None and _SYSTEEMNAAM.search(kop.van.naam) is not None
    )
    onderwerp, begin = _BOUNCE_ONDERWERP.search(kop.onderwerp), tekst[:5000]
    if not (systeem or onderwerp):
        return False
    inhoud = _BOUNCE_TEKST.search(begin)
    if systeem:
        return bool(onderwerp or inhoud)
    machine = _leeg_retour(wortel) or _automatisch_verstuurd(wortel) or _ZEGT_AUTOMATISCH.search(begin)
    return bool(inhoud and (machine or _GEEN_ANTWOORD.search(begin)))


def _adres_uit(tekst: str, kop: Kop) -> str:
    """The first address in a report that is not of the mail system itself."""
    eigen = {kop.van.adres if kop.van else "", *(adres.adres for adres in kop.aan)}
    for gevonden in _GEADRESSEERDE.finditer(tekst[:5000]):
        adres = gevonden[1].lower()
        if adres not in eigen and not _DAEMON.fullmatch(adres):
            return adres
    return ""


def _mislukt_bericht(wortel: Part, tekst: str) -> str | None:
    """The Message-ID of the mail that was not delivered."""
    for deel in wortel.loop():
        if deel.mimetype in ("message/rfc822", "message/global") and deel.kinderen:
            ids = koppen.message_ids(deel.kinderen[0].waarde("message-id"))
        elif deel.mimetype in ("text/rfc822-headers", "message/rfc822-headers", "message/global-headers"):
            ids = tuple(_MESSAGE_ID.findall(deel.inhoud[:100_000].decode("utf-8", "replace")))
        else:
            continue
        if ids:
            return ids[0]
    genoemd = _MESSAGE_ID.findall(tekst)
    verwijzing = (
        koppen.message_ids(wortel.waarde("in-reply-to"))
        or koppen.message_ids(wortel.waarde("references"))[-1:]
    )
    return next(iter((*genoemd, *verwijzing)), None)


def _is_mdn(wortel: Part, kop: Kop, tekst: str) -> bool:
    if wortel.params.get("report-type", "").lower() == "disposition-notification":
        return True
    if any(deel.mimetype.endswith("/disposition-notification") for deel in _eigen_delen(wortel)):
        return True
    return bool(_GELEZEN.match(kop.onderwerp) and _GELEZEN_TEKST.search(tekst) and len(tekst) < 1500)


def _is_afwezig(wortel: Part, kop: Kop, tekst: str, nu: str) -> bool:
    """An automatic reply that somebody is away. A receipt ("wij hebben uw bericht ontvangen") is none."""
    begin = tekst[:3000]
    weg = bool(_WEG_TEKST.search(kop.onderwerp) or _WEG_TEKST.search(begin))
    onderwerp = bool(_WEG_ONDERWERP.match(kop.onderwerp))
    ontvangen = bool(_ONTVANGEN.search(kop.onderwerp) or _ONTVANGEN.search(begin))
    if _beantwoordt_zelf(wortel):
        if ontvangen:
            return weg and not _ZAAK.search(f"{kop.onderwerp} {begin}")
        leest_later = _OVER_DE_POST.search(nu) or _WORDT_NIET_GELEZEN.search(nu) or _WERKDAG.search(nu)
        return weg or onderwerp or bool(leest_later) or "vacation" in _waarde(wortel, "auto-submitted")
    if _automatisch_verstuurd(wortel) or wortel.waarde("x-auto-response-suppress"):
        return (onderwerp and not ontvangen) or (weg and (onderwerp or bool(_ZEGT_AUTOMATISCH.search(begin))))
    if onderwerp and weg:
        return True
    if ontvangen or _is_opgave(kop, begin):
        return False
    weg_nu = weg or onderwerp or _OVER_DE_POST.search(nu) is not None
    return (weg and _klinkt_automatisch(begin)) or (
        weg_nu and _meldt_afwezig(kop.onderwerp, nu[:3000], zeker=onderwerp)
    )


def _is_opgave(kop: Kop, tekst: str) -> bool:
    """What a site sends of who filled in its form: that nobody reads its answers says nothing of a person."""
    if any(tussendoor.NAAMVELD.fullmatch(regel) for regel in tekst.splitlines()):
        return True
    robot = kop.van is not None and _ROBOT.fullmatch(kop.van.adres) is not None
    zinnen = re.split(r"(?<=[.!\n])", tekst) if robot else ()
    return robot and not _WEG_TEKST.search("".join(z for z in zinnen if not _GEEN_ANTWOORD.search(z)))


def lijkt_afwezig(tekst: str) -> bool:
    """The words are near those of an absence assistant, and nothing in them speaks to the secretariaat."""
    weg = _WEG_TEKST.search(tekst) is not None
    return weg and _merken(tekst) > 0 and not (_AAN_ONS.search(tekst) or _DOET_MEE.search(tekst))


def _meldt_afwezig(onderwerp: str, tekst: str, *, zeker: bool) -> bool:
    """No header tells, but the subject speaks of the sender as of a third, or the words are those of an assistant.

    `zeker` says that the subject is that of an automatic reply.
    """
    if _AAN_ONS.search(tekst) or _DOET_MEE.search(tekst):
        return False
    if _NOEMT_WIE.search(onderwerp):
        return True
    return _merken(tekst) >= (1 if zeker or _TOT_WANNEER.search(onderwerp) else 2)


def _merken(tekst: str) -> int:
    """How often the words are those of an assistant, by kind or by sentence."""
    merken = (_OVER_DE_POST, _ANDER_NEEMT_WAAR, _TOT_WIE_OOK)
    zinnen = re.split(r"[.!\n]+", tekst)
    zeggen = sum(any(merk.search(zin) for merk in merken[:2]) for zin in zinnen)
    return max(zeggen, sum(bool(merk.search(tekst)) for merk in merken))


def _klinkt_automatisch(tekst: str) -> bool:
    """The words alone say that a machine sends them."""
    if _DOET_MEE.search(tekst):
        return False
    if _ZEGT_AUTOMATISCH.search(tekst):
        return True
    if "intervisie" in tekst.lower():  # then a person wrote it, whatever becomes of his post
        return False
    return (
        _WORDT_NIET_GELEZEN.search(tekst) is not None or sum(bool(m.search(tekst)) for m in _ASSISTENT) >= 2
    )


def _beantwoordt_zelf(wortel: Part) -> bool:
    """The headers say that a machine answered a mail (RFC 3834 and the marks of older responders)."""
    return (
        _automatisch_verstuurd(wortel) == "auto-replied"
        or _waarde(wortel, "precedence") in ("auto_reply", "auto-reply")
        or any(wortel.waarden(merk) for merk in _MERKEN)
        or (_leeg_retour(wortel) and not _is_lijst(wortel))
    )
