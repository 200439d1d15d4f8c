"""Orders to a machine in a mail: to a parser, a model, a database. They are doubted, never obeyed."""

from __future__ import annotations

import re
from typing import Final

from intervisie.lezer.taal.patroon import een_van

ZIN: Final = "Het bericht bevat opdrachten aan het systeem. Die zijn niet uitgevoerd."
_AAN_MACHINE: Final = een_van(
    r"\b(?:negeer|vergeet|sla)\b.{0,40}\b(?:voorgaande|eerdere|vorige|bovenstaande|"
    r"alle)\b.{0,30}\b(?:regels?|instructies?|opdracht\w*|aanwijzing\w*)",
    r"\b(?:ignore|disregard|forget)\b.{0,40}\b(?:previous|prior|above|all|"
    r"earlier)\b.{0,30}\b(?:instruction|prompt|rule)",
    r"\bsysteem ?(?:opdracht|instructie|prompt|bericht|melding)\b|\bsystem ?(?:prompt|message|"
    r"instruction|override)\b|<\|?/?(?:system|im_start)",
    r"\b(?:aan|voor) (?:de|het|alle) (?:automatische |geautomatiseerde )?(?:lezer|parser|"
    r"assistent|taalmodel|ai\b|bot\b|robot|e?-?mailverwerk\w+|llm)",
    r"[{\[]\s*\"(?:soort|personen|naam|controle_nodig)\"\s*:|\bcontrole_nodig\b|\bniet_beschikbaar\b",
    r"\bdoor (?:een |de |het )?(?:ai|llm|taalmodel|chatbot|bot|algoritme|robot)\b.{0,20}"
    r"\b(?:gelezen|verwerkt|beoordeeld)\b|"
    r"^\W*(?:beste|hallo|hoi|dear|hey|hi) (?:chatbot|ai|bot|llm|taalmodel|robot|gpt|systeem|parser)\b",
    r"^\W*(?:systeem|system|parser|bot|robot|assistent|agent)\s*:",
    r"\[/?INST\]|<<SYS>>|<\|?(?:user|assistant|endoftext)\b|#{2,} ?(?:nieuwe |new )?(?:instruct|opdracht)",
    r"\bals (?:je|jij|u) een (?:automatisch|geautomatiseerd|ai\b|taalmodel|chatbot|bot\b|robot|computer)"
    r".{0,24}\bbent\b",
    r"\b(?:if you are|as) an? (?:ai|llm|automated|language|chatbot|bot|robot|parser)\b"
    r"(?: (?:model|assistant|system|agent|parser|bot)\b|(?=[,.:]))",
    r"\b(?:markeer|classificeer|registreer|label|zet|behandel)\b.{0,60}\b(?:als (?:aanmelding|"
    r"afmelding|goedgekeurd|bevestigd|wijziging)|controle (?:op )?(?:uit|nee|false))\b",
)
_ANDERE_TAAL: Final = een_van(
    r"\b(?:drop|delete|insert|update|select)\b.{0,20}\b(?:table|from|into|set)\b|';\s*--|"
    r"\$\{\s*(?:jndi|env|sys|java|lower)\b|\{\{[^{}\n]{1,60}\}\}|<%[^%\n]{0,60}%>|"
    r"^\W{0,3}=\s*(?:cmd|hyperlink|importxml|webservice|dde)\s*[|(]",
    r"\bBEGIN:VCALENDAR\b|^\s*(?:bcc|cc|to|from|subject|x-[\w-]+):.{0,80}@",
)
KADER: Final = re.compile(
    r"^\W{0,6}(?:SYSTEEM|SYSTEM|INSTRUCTI|OPDRACHT|PROMPT|### ?(?:system|(?:nieuwe |new )?(?:instruct|opdracht)))",
    re.IGNORECASE | re.MULTILINE,
)
"""The heading of a frame of orders; all below it belongs to them."""


def bevat(tekst: str) -> bool:
    """Whether words of the writer order a machine, or are written for one."""
    return beveelt(tekst) or _ANDERE_TAAL.search(tekst) is not None


def beveelt(tekst: str) -> bool:
    """Whether words that nobody was to see order a machine; what else is hidden, a preview say, is harmless."""
    return _AAN_MACHINE.search(tekst) is not None
