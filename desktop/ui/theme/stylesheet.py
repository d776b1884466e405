"""The one stylesheet, written from the tokens.

Rules choose by dynamic property (`kind`, `role`, `ink`, `pill`, `bg`), never by bare `QWidget`. A radius above half
the height would make Qt draw square corners. Nothing sets a style sheet of its own: putting one on a widget costs more
than painting it, and it would not follow the theme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.theme.tokens import TONES

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Sheet:
    """Writes the rules for one set of colours and one text size."""

    def __init__(self, colours: Mapping[str, str], scale: float) -> None:
        self.c = colours
        self.scale = scale

    def px(self, length: float) -> str:
        return f"{round(length * self.scale)}px"

    def faded(self, token: str, alpha: float) -> str:
        colour = self.c[token]
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        return f"rgba({red},{green},{blue},{round(alpha * 255)})"

    def grounds(self) -> str:
        c = self.c
        plain = " ".join(
            f'QWidget[bg="{token}"]{{background:{c[token]}}}' for token in ("app", "canvas", "sunken", "card")
        )
        return f"""
*{{outline:none}}
{plain}
QScrollArea{{border:none;background:transparent}} QScrollArea>QWidget>QWidget[bg="clear"]{{background:transparent}}
QFrame[role="card"],QFrame[role="field"]{{background:{c["card"]};border:1px solid {c["line"]};border-radius:12px}}
QFrame[role="field"][active="true"]{{border:1px solid {c["accent"]}}}
QFrame[role="well"]{{background:{c["sunken"]};border:none;border-radius:12px}}
QFrame[role="segbox"]{{background:{c["sunken"]};border:1px solid {c["line"]};border-radius:9px}}
QFrame[role="hair"]{{background:{c["line"]};border:none;max-height:1px;min-height:1px}}
QFrame[role="vhair"]{{background:{c["line"]};border:none;max-width:1px;min-width:1px}}
QFrame[role="mark"]{{background:{c["fill"]};border:none;border-radius:10px}}
QFrame[role="round"]{{background:{c["accentSoft"]};border:none;border-radius:{self.px(36)}}}
QFrame[role="toast"]{{background:{c["toast"]};border:none;border-radius:12px}}
QFrame[role="result"]{{background:transparent;border:none;border-radius:8px}}
QFrame[role="result"][chosen="true"]{{background:{c["accentSoft"]}}}
QFrame[role="bar"]{{background:{c["line"]};border:none;border-radius:3px}}
"""

    def tones(self) -> str:
        rules = []
        for tone, (ink, ground) in TONES.items():
            rules.append(
                f'QLabel[pill="{tone}"]{{color:{self.c[ink]};background:{self.c[ground]};border-radius:{self.px(11)};'
                f"padding:0 {self.px(9)}}}"
                f' QFrame[tint="{tone}"]{{background:{self.c[ground]};border:none;border-radius:10px}}'
                f' QFrame[piece="{tone}"]{{background:{self.c[ground]};border:none;border-radius:{self.px(13)}}}'
                f' QLabel[ink="{tone}"]{{color:{self.c[ink]}}}'
            )
        return "\n".join(rules)

    def labels(self) -> str:
        c = self.c
        inks = {"1": "ink1", "2": "ink2", "3": "ink3", "accent": "accentText", "onAccent": "onAccent"}
        inks |= {"toast": "toastInk", "toastHint": "toastHint"}
        named = " ".join(f'QLabel[ink="{name}"]{{color:{c[token]}}}' for name, token in inks.items())
        return f"QLabel{{background:transparent}} {named}"

    def buttons(self) -> str:
        c, px = self.c, self.px
        return f"""
QPushButton{{min-height:{px(20)};padding:{px(6)} {px(14)};border-radius:8px;border:1px solid {c["line"]};
 background:{c["card"]};color:{c["ink1"]}}}
QPushButton:hover{{background:{c["hover"]};border-color:{c["lineStrong"]}}}
QPushButton:pressed{{background:{c["sunken"]}}}
QPushButton:disabled{{color:{c["ink3"]};background:{c["sunken"]}}}
QPushButton[kind="primary"]{{background:{c["fill"]};border:1px solid {c["fill"]};color:{c["onAccent"]}}}
QPushButton[kind="primary"]:hover{{background:{c["fillHover"]};border-color:{c["fillHover"]}}}
QPushButton[kind="primary"]:pressed{{background:{c["fillPress"]}}}
QPushButton[kind="primary"]:disabled{{background:{c["sunken"]};border-color:{c["line"]};color:{c["ink3"]}}}
QPushButton[kind="soft"]{{background:{c["accentSoft"]};border:1px solid {c["accentSoft"]};color:{c["accentText"]}}}
QPushButton[kind="soft"]:hover{{border-color:{c["accentLine"]}}}
QPushButton[kind="ghost"]{{background:transparent;border:1px solid transparent;color:{c["ink2"]};
 padding:{px(6)} {px(10)}}}
QPushButton[kind="ghost"]:hover{{background:{c["sunken"]};color:{c["ink1"]}}}
QPushButton[kind="link"]{{background:transparent;border:none;color:{c["accentText"]};padding:{px(2)} 0;text-align:left}}
QPushButton[kind="link"]:hover{{text-decoration:underline}}
QPushButton[kind="name"]{{background:transparent;border:none;padding:{px(2)} 0;color:{c["ink1"]};text-align:left}}
QPushButton[kind="name"]:hover{{color:{c["accentText"]}}}
QPushButton[kind="chip"]{{background:{c["card"]};border:1px solid {c["line"]};border-radius:{px(14)};
 padding:{px(4)} {px(12)};color:{c["ink2"]}}}
QPushButton[kind="chip"]:hover{{border-color:{c["lineStrong"]}}}
QPushButton[kind="chip"]:checked{{background:{c["accentSoft"]};border:1px solid {c["accent"]};color:{c["accentText"]}}}
QPushButton[kind="seg"]{{background:transparent;border:none;border-radius:6px;padding:{px(4)} {px(12)};
 color:{c["ink2"]}}}
QPushButton[kind="seg"]:checked{{background:{c["card"]};color:{c["ink1"]}}}
QPushButton[kind="toast"]{{background:transparent;border:none;color:{c["toastLink"]};padding:{px(4)} {px(8)}}}
QPushButton[kind="toast"]:hover{{text-decoration:underline}}
QPushButton[kind="status"]{{background:transparent;border:none;padding:{px(3)} {px(10)};text-align:left;
 color:{c["ink3"]}}}
QPushButton[kind="status"][tone="late"]{{color:{c["late"]}}}
QPushButton[kind="status"][tone="warn"]{{color:{c["warn"]}}}
QPushButton[kind="status"]:enabled:hover{{text-decoration:underline}}
QToolButton{{border:1px solid transparent;border-radius:8px;padding:{px(6)};background:transparent}}
QToolButton:hover{{background:{c["sunken"]}}} QToolButton[kind="small"]{{padding:0;border-radius:6px}}
QToolButton::menu-indicator,QPushButton::menu-indicator{{image:none;width:0}}
"""

    def inputs(self) -> str:
        c, px = self.c, self.px
        return f"""
QLineEdit,QPlainTextEdit,QTextEdit{{placeholder-text-color:{c["ink3"]}}}
QLineEdit,QPlainTextEdit,QTextEdit,QComboBox,QSpinBox{{background:{c["card"]};border:1px solid {c["lineStrong"]};
 border-radius:8px;padding:{px(6)} {px(10)};color:{c["ink1"]};
 selection-background-color:{c["fill"]};selection-color:{c["onAccent"]}}}
QLineEdit:focus,QPlainTextEdit:focus,QTextEdit:focus,QComboBox:focus,QSpinBox:focus{{border:1px solid {c["accent"]}}}
QLineEdit[invalid="true"]{{border:1px solid {c["late"]}}}
QLineEdit[role="bare"]{{border:none;background:transparent;padding:0}}
QLineEdit[role="place"],QPlainTextEdit[role="place"]{{border-radius:6px;padding:{px(2)} {px(6)}}}
QComboBox{{padding-right:{px(30)}}} QComboBox::drop-down{{border:none;width:{px(24)}}}
QComboBox::down-arrow{{image:none}}
QComboBox QAbstractItemView{{background:{c["card"]};border:1px solid {c["line"]};padding:4px;
 selection-background-color:{c["accentSoft"]};selection-color:{c["ink1"]}}}
QCheckBox{{spacing:{px(10)};background:transparent;min-height:{px(24)}}}
QCheckBox::indicator{{width:{px(18)};height:{px(18)};border:1px solid {c["lineStrong"]};border-radius:5px;
 background:{c["card"]}}}
QCheckBox::indicator:checked{{background:{c["fill"]};border-color:{c["accent"]}}}
QProgressBar{{background:{c["sunken"]};border:none;border-radius:4px;min-height:8px;max-height:8px;text-align:center}}
QProgressBar::chunk{{background:{c["fill"]};border-radius:4px}}
"""

    def menus(self) -> str:
        c, px = self.c, self.px
        return f"""
QMenuBar{{background:{c["app"]};color:{c["ink2"]};padding:{px(2)} {px(8)};spacing:2px}}
QMenuBar::item{{padding:{px(4)} {px(9)};border-radius:6px;background:transparent}}
QMenuBar::item:selected{{background:{c["line"]};color:{c["ink1"]}}}
QMenu{{background:{c["card"]};color:{c["ink1"]};border:1px solid {c["line"]};border-radius:10px;padding:6px}}
QMenu::item{{padding:{px(7)} {px(28)} {px(7)} {px(14)};border-radius:6px}}
QMenu::item:selected{{background:{c["accentSoft"]};color:{c["ink1"]}}} QMenu::item:disabled{{color:{c["ink3"]}}}
QMenu::separator{{height:1px;background:{c["line"]};margin:6px 8px}}
QToolTip{{background:{c["ink1"]};color:{c["card"]};border:none;padding:5px 8px}}
"""

    def lists(self) -> str:
        c, px = self.c, self.px
        handle = self.faded("lineStrong", 0.45)
        return f"""
QTableView,QListView{{background:{c["card"]};border:none;color:{c["ink1"]};
 selection-background-color:{c["accentSoft"]};selection-color:{c["ink1"]}}}
QListView[bg="clear"]{{background:transparent}}
QHeaderView{{background:{c["card"]}}} QHeaderView::section:first{{padding-left:{px(20)}}}
QHeaderView::section{{background:{c["card"]};color:{c["ink3"]};border:none;border-bottom:1px solid {c["line"]};
 padding:{px(8)};font-weight:600;font-size:{px(12)}}}
QScrollBar:vertical{{background:transparent;width:12px;margin:2px}}
QScrollBar::handle:vertical{{background:{handle};border-radius:4px;min-height:32px;margin:0 2px}}
QScrollBar::handle:hover{{background:{c["lineStrong"]}}}
QScrollBar:horizontal{{background:transparent;height:12px;margin:2px}}
QScrollBar::handle:horizontal{{background:{handle};border-radius:4px;min-width:32px;margin:2px 0}}
QScrollBar::add-line,QScrollBar::sub-line{{height:0;width:0}}
QScrollBar::add-page,QScrollBar::sub-page{{background:transparent}}
"""


def stylesheet(colours: Mapping[str, str], scale: float) -> str:
    """The stylesheet of the application in these colours at this text size."""
    sheet = _Sheet(colours, scale)
    parts = (sheet.grounds, sheet.tones, sheet.labels, sheet.buttons, sheet.inputs, sheet.menus, sheet.lists)
    return "".join(part() for part in parts)
