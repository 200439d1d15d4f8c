"""Sessions: dates, invitations, answers, and everything that keeps a bijeenkomst standing.

A date stands when it stands in everybody's own calendar and the secretariat knows who comes. Nothing a
participant sends disappears, and nothing a stranger sends counts. Knows bijeenkomsten and who is invited; `itip`
knows the bytes and `rooster` the dates.

What has a module of its own is called by it: `agenda.peilingen.begin`, `agenda.begeleiders.wijs_toe`,
`agenda.afhandeling.accepteer`, `agenda.bezetting.wachtlijst`, `agenda.feeds.adres`, `agenda.proef.stuur`.
"""

from intervisie.afspraken import (
    afhandeling,
    begeleiders,
    bezetting,
    feeds,
    instellingen,
    oordeel,
    peilingen,
    proef,
)
from intervisie.afspraken.antwoorden import (
    antwoord_zelf,
    heet_antwoord,
    stel_ander_moment_voor,
    verwerk_antwoord,
    verwerk_losse_tekst,
    verwerk_tekst,
)
from intervisie.afspraken.bijeenkomsten import (
    annuleer,
    haal_uit_groep,
    nodig_uit,
    nodig_uit_om_beurten,
    nummers,
    plaats_in,
    verwijder,
    verwijder_overal,
    verzet,
    voeg_toe,
    werk_bij,
    zoek_bijeenkomst,
    zoek_deelname,
    zoek_groep,
)
from intervisie.afspraken.feeds import adres as feed_adres
from intervisie.afspraken.feeds import stand as feed_stand
from intervisie.afspraken.feeds import trek_in as trek_feed_in
from intervisie.afspraken.oordeel import bezwaren
from intervisie.afspraken.planning import GeenGroepen, Plan, plan, plan_buiten
from intervisie.afspraken.uitnodigingen import PLAATS_VOLGT, genodigden, waar

__all__ = [
    "PLAATS_VOLGT", "GeenGroepen", "Plan", "afhandeling", "annuleer", "antwoord_zelf", "begeleiders", "bezetting",
    "bezwaren", "feed_adres", "feed_stand", "feeds", "genodigden", "haal_uit_groep", "heet_antwoord", "instellingen",
    "nodig_uit", "nodig_uit_om_beurten", "nummers", "oordeel", "peilingen", "plaats_in", "plan", "plan_buiten",
    "proef", "stel_ander_moment_voor", "trek_feed_in", "verwerk_antwoord", "verwerk_losse_tekst", "verwerk_tekst",
    "verwijder", "verwijder_overal", "verzet", "voeg_toe", "waar", "werk_bij", "zoek_bijeenkomst", "zoek_deelname",
    "zoek_groep",
]  # fmt: skip
