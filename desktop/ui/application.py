"""The application around the window: typefaces, colours, language, and what Qt has to say."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop import i18n
from desktop.ui.theme.fonts import load_fonts
from desktop.ui.theme.theme import Look, Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from desktop.settings import Settings, Values

_log = logging.getLogger("qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def make_application(settings: Settings) -> tuple[QApplication, Theme]:
    """The application in the owner's language and look. Call it once, before any widget."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("Dearly")
    app.setApplicationDisplayName("Dearly")
    load_fonts()
    set_language(settings.values.language)
    theme = Theme(app)
    theme.apply(app, look_of(settings.values))
    app.screenAdded.connect(theme.on_screen_added)
    return app, theme


def set_language(language: str) -> None:
    """Speak a language ("pt"), with its dates and its direction; empty for the computer's own."""
    locale = QLocale(language) if language else QLocale.system()
    if locale.language() == QLocale.Language.C:  # a computer without a language has no names for the days either
        locale = QLocale("en_GB")
    QLocale.setDefault(locale)
    i18n.install(language or locale.name())
    right_to_left = locale.textDirection() == Qt.LayoutDirection.RightToLeft
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    QApplication.setLayoutDirection(direction)


def look_of(values: Values) -> Look:
    """The look the settings ask for."""
    return Look(values.scheme, values.text_size, values.high_contrast, values.reduce_movement)


def hear_qt() -> None:
    """Write what Qt has to say into the log instead of a terminal nobody sees."""
    qInstallMessageHandler(_on_qt_message)


def catch_faults(show: Callable[[BaseException], None]) -> None:
    """Hand a fault in a slot to the window, which goes on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            show(error)

    sys.excepthook = hook


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    _log.log(_LEVELS.get(kind, logging.INFO), "%s", text)
