"""A house style holds names and values only; what reaches outside or breaks a page is refused."""

from __future__ import annotations

import pytest

from intervisie.errors import InstellingOntbreekt
from intervisie.web.huisstijl import lees_tokens


def test_lees_tokens_geeft_de_eigen_namen() -> None:
    css = "/* x */\n:root { --merk: #123456; --lettertype: 'Arial', sans-serif }\n.ons-thema{--vlak:rgb(1 2 3)}\n"

    assert lees_tokens(css) == {
        "--merk": "#123456",
        "--lettertype": "'Arial', sans-serif",
        "--vlak": "rgb(1 2 3)",
    }


@pytest.mark.parametrize(
    "css",
    [
        ":root { --beeld: url(https://elders.example/x.png) }", "@import 'https://elders.example/x.css';",
        ":root { color: red }", "body { --x: 1 }", ":root { --x: 1 } body { display: none }",
        ":root { --x: </style> }",
        ":root { --x: \\75rl(x) }", ":root { --x: 1", ":root { --x: image-set('a' 1x) }",
        ":root { --x: " + "1" * 400 + "}",
        ":root { --x: {} }", "x" * 100_001,
    ],
)  # fmt: skip
def test_lees_tokens_weigert_al_het_andere(css: str) -> None:
    with pytest.raises(InstellingOntbreekt):
        lees_tokens(css)
