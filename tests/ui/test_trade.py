"""What the line under the shop's name says."""

from __future__ import annotations

import pytest

from desktop.resources import resource
from desktop.ui.trade import trade_and_town, trade_icon, trade_name, trades


@pytest.mark.parametrize(
    ("trade", "town", "line"),
    [
        ("florist", "Porto", "Florist, Porto"),
        ("florist", "", "Florist"),
        ("shop", "Porto", "Porto"),
        ("kiosk", "", ""),
    ],
)
def test_a_shop_is_told_by_its_trade_and_town(trade: str, town: str, line: str) -> None:
    assert trade_and_town(trade, town) == line


def test_every_trade_has_a_name_and_a_sign() -> None:
    for key, _name in trades():
        assert trade_name(key)
        assert resource("icons", f"{trade_icon(key)}.svg").is_file()
