"""The theme: tokens made into colours, fonts and icons, and applied to the application."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QIcon, QPixmap

from desktop.ui.theme.icons import render
from desktop.ui.theme.palette import palette
from desktop.ui.theme.stylesheet import stylesheet
from desktop.ui.theme.tokens import DARK, FALLBACKS, LIGHT, TONES, TYPE, Scheme, high_contrast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Look(NamedTuple):
    """What the owner chose.

    Attributes:
        scheme: "light", "dark" or "system" (what the computer says, light where it says nothing).
        scale: The text size; everything grows with it.
        contrast: Whether the high-contrast colours are wanted.
        still: Whether movement is reduced.
    """

    scheme: str = "system"
    scale: float = 1.0
    contrast: bool = False
    still: bool = False


class Theme(QObject):
    """Colours, fonts, icons and lengths of the look in force. Handed to every widget; there is only one.

    Signals:
        changed: The look is another one: repaint, and make icons and fonts anew.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = Look()
        self.scheme: Scheme = LIGHT
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[str, tuple[QFont, QFontMetrics]] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def apply(self, app: QApplication, look: Look) -> None:
        """Give the whole application this look, at once."""
        self.look = look
        scheme = DARK if self._wants_dark(look.scheme) else LIGHT
        self.scheme = high_contrast(scheme) if look.contrast else scheme
        self._colours.clear()
        self._fonts.clear()
        self._pixmaps.clear()
        hints = QGuiApplication.styleHints()
        # Native title bars follow this; where there is no platform theme it does nothing, hence our own palette.
        if look.scheme == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if self.scheme.dark else Qt.ColorScheme.Light)
        app.setPalette(palette(self.scheme.colours))
        app.setFont(self.font("body"))
        app.setStyleSheet(stylesheet(self.scheme.colours, look.scale))
        self.changed.emit()

    def on_screen_added(self) -> None:
        """A screen of another pixel ratio needs icons of its own."""
        self.changed.emit()

    @property
    def scale(self) -> float:
        """The text size; 1.0 is normal."""
        return self.look.scale

    @property
    def dark(self) -> bool:
        """Whether the ground is dark."""
        return self.scheme.dark

    def px(self, length: float) -> int:
        """A length of the design in pixels at the text size in force."""
        return round(length * self.look.scale)

    def milliseconds(self, length: int) -> int:
        """How long a movement lasts: nothing where movement is reduced."""
        return 0 if self.look.still else length

    def colour(self, token: str) -> QColor:
        """The colour of a token (`tokens.LIGHT_COLOURS` lists them). Do not change it."""
        found = self._colours.get(token)
        if found is None:
            found = self._colours[token] = QColor(self.scheme.colours[token])
        return found

    def tone(self, tone: str) -> tuple[QColor, QColor]:
        """Ink and ground of a tone: late, warn, good, info, accent, neutral, s1 to s5."""
        ink, ground = TONES[tone]
        return self.colour(ink), self.colour(ground)

    def avatar(self, number: int) -> tuple[QColor, QColor]:
        """Ground and ink of the avatar with this number; any whole number will do."""
        ground, ink = self.scheme.avatars[number % len(self.scheme.avatars)]
        return QColor(ground), QColor(ink)

    def scrim(self) -> QColor:
        """What lies over the window behind a dialog."""
        colour = QColor(Qt.GlobalColor.black)
        colour.setAlphaF(self.scheme.scrim)
        return colour

    def font(self, role: str) -> QFont:
        """The font of a type role (`tokens.TYPE` lists them)."""
        return self._face(role)[0]

    def metrics(self, role: str) -> QFontMetrics:
        """The measurements of a type role's font."""
        return self._face(role)[1]

    def figures(self, role: str) -> QFont:
        """The font of a role with figures of equal width, for columns of numbers."""
        font = QFont(self.font(role))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def pixmap(self, name: str, colour: str = "ink2", size: int = 18, ratio: float = 0.0) -> QPixmap:
        """An icon of `size` pixels at text size 1, in the colour of a token (“#RRGGBB” will do too)."""
        ratio = ratio or max(1.0, QGuiApplication.primaryScreen().devicePixelRatio())
        paint = QColor(colour) if colour.startswith("#") else self.colour(colour)
        key = (name, paint.name(), self.px(size), ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = render(name, paint, key[2], ratio)
        return found

    def icon(self, name: str, colour: str = "ink2", size: int = 18, *, on: str = "") -> QIcon:
        """An icon for buttons and menus; `on` is the token of its checked state, if that differs."""
        icon = QIcon()
        for ratio in {max(1.0, screen.devicePixelRatio()) for screen in QGuiApplication.screens()}:
            icon.addPixmap(self.pixmap(name, colour, size, ratio))
            icon.addPixmap(self.pixmap(name, "ink3", size, ratio), QIcon.Mode.Disabled)
            if on:
                icon.addPixmap(self.pixmap(name, on, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
        return icon

    def _face(self, role: str) -> tuple[QFont, QFontMetrics]:
        found = self._fonts.get(role)
        if found is None:
            kind = TYPE[role]
            font = QFont()
            font.setFamilies(list(FALLBACKS[kind.family]))
            font.setPixelSize(max(1, self.px(kind.size)))
            font.setWeight(QFont.Weight(kind.weight))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            found = self._fonts[role] = (font, QFontMetrics(font))
        return found

    @staticmethod
    def _wants_dark(scheme: str) -> bool:
        if scheme == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return scheme == "dark"
