"""Settings from the environment (prefix INTERVISIE_) or a .env file; see the table in docs/beheer.md."""

from __future__ import annotations

from email.utils import parseaddr
from functools import lru_cache
from zoneinfo import ZoneInfo

from pydantic import ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from intervisie.errors import InstellingOntbreekt


class Settings(BaseSettings):
    """All settings; times in seconds unless the name says minutes or days."""

    model_config = SettingsConfigDict(env_prefix="INTERVISIE_", env_file=".env", extra="ignore")

    database_url: str = "sqlite:///intervisie.db"
    smtp_url: str = ""
    smtp_sessies: int = 3
    smtp_wacht: float = 60.0
    smtp_wacht_punt: float = 600.0
    smtp_herhaal_minuten: tuple[float, ...] = (1, 5, 15, 60, 180)
    smtp_ca_bestand: str = ""
    imap_url: str = ""
    imap_map_verwerkt: str = "Verwerkt"
    imap_ca_bestand: str = ""
    imap_elke: float = 30.0
    afzender: str = "Secretariaat RVS-MN <secretariaat@rvs-mn.example>"
    basis_url: str = "http://127.0.0.1:8000"
    proxy: str = ""
    geheim: str = ""
    authserv_id: str = ""
    tijdzone: str = "Europe/Amsterdam"
    schoolregio: str = "Midden"
    ritme_weken: tuple[int, int] = (6, 8)
    bewaar_dagen_post: int = 365
    bewaar_dagen_ronde: int = 365
    bevestig_dagen: int = 14
    huisstijl: str = ""
    vier_ogen: bool = False

    @field_validator("afzender")
    @classmethod
    def _afzender_is_een_adres(cls, waarde: str) -> str:
        if "@" not in parseaddr(waarde)[1]:
            raise ValueError("is geen mailadres")
        return waarde

    @field_validator("tijdzone")
    @classmethod
    def _tijdzone_bestaat(cls, waarde: str) -> str:
        try:
            ZoneInfo(waarde)
        except (KeyError, ValueError, OSError) as fout:
            raise ValueError("is geen bekende tijdzone") from fout
        return waarde

    @field_validator("ritme_weken")
    @classmethod
    def _ritme_loopt_op(cls, waarde: tuple[int, int]) -> tuple[int, int]:
        if not 1 <= waarde[0] <= waarde[1] <= 26:
            raise ValueError("is geen ritme, zoals [6, 8]")
        return waarde

    @field_validator("basis_url")
    @classmethod
    def _basis_url_zonder_slash(cls, waarde: str) -> str:
        return waarde.rstrip("/")

    @property
    def afzender_naam(self) -> str:
        """The display name in From and ORGANIZER."""
        return parseaddr(self.afzender)[0]

    @property
    def afzender_adres(self) -> str:
        """The bare address of the secretariat, in lower case."""
        return parseaddr(self.afzender)[1].lower()


@lru_cache(maxsize=1)
def settings() -> Settings:
    """Read the settings once per process; raise InstellingOntbreekt with a sentence on a bad value."""
    try:
        return Settings()
    except ValidationError as fout:
        eerste = fout.errors()[0]
        naam = "INTERVISIE_" + "_".join(str(deel) for deel in eerste["loc"]).upper()
        raise InstellingOntbreekt(f"De instelling {naam} klopt niet: {eerste['msg']}.") from fout
