"""Where the message is typed: fields stand in it as chips, never as braces."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextImageFormat,
)
from PySide6.QtWidgets import QTextEdit

from desktop.ui.pages.cards.message_pieces import Piece, pieces, spoken
from desktop.ui.widgets.styling import follow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMimeData

    from desktop.ui.theme.theme import Theme

_SOURCE = int(QTextFormat.Property.UserProperty) + 1
_PAD = 7
_HIGH = 20
_WIDEST = 196  # of the words on a chip, which cannot go on in the next line
_LINE_BREAK = "\u2028"


class MessageField(QTextEdit):
    """Plain words with chips between them."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._numbers = count()
        self.setAccessibleName(name)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._on_changed)
        follow(theme, self._restyle)

    @property
    def message(self) -> str:
        """What is typed, as `merge_fields` reads it."""
        return "\n".join("".join(_sources(block)) for block in _blocks(self.document()))

    def set_message(self, message: str) -> None:
        """Show other words; they cannot be undone in the field, for they were not typed in it."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own setter
        self.clear()
        self._write(self.textCursor(), message)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own setter
        self._on_changed()

    def put_in(self, message: str) -> None:
        """Put words or a field where the cursor is, with a space before it where a word would touch it."""
        cursor = self.textCursor()
        before = self.document().characterAt(cursor.selectionStart() - 1)
        touches = cursor.selectionStart() > 0 and not before.isspace()
        self._write(cursor, f" {message}" if touches else message)
        self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the fields along with the words."""
        data = super().createMimeDataFromSelection()  # one of Qt's own: one made here would be let go twice
        data.text()  # it writes all its kinds when first asked, so they cannot be taken away before
        for kind in data.formats():
            data.removeFormat(kind)
        data.setText(self._selected())
        return data

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain words; fields among them become chips."""
        if source.hasText():
            self._write(self.textCursor(), source.text())

    def _write(self, cursor: QTextCursor, message: str) -> None:
        cursor.beginEditBlock()
        plain = QTextCharFormat()
        for one in pieces(message):
            if isinstance(one, Piece):
                cursor.insertImage(self._format(one))
            else:
                cursor.insertText(one, plain)
        cursor.endEditBlock()

    def _format(self, piece: Piece) -> QTextImageFormat:
        image = self._chip(piece.shown)
        size = image.deviceIndependentSize()
        name = f"chip:{next(self._numbers)}"
        self.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        made = QTextImageFormat()
        made.setName(name)
        made.setWidth(size.width())
        made.setHeight(size.height())
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        made.setProperty(_SOURCE, piece.source)
        made.setToolTip(piece.told)
        return made

    def _chip(self, shown: str) -> QImage:
        theme, px = self._theme, self._theme.px
        metrics = theme.metrics("small")
        text = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, px(_WIDEST))
        size = QSize(metrics.horizontalAdvance(text) + px(2 * _PAD), px(_HIGH))
        dpr = self.devicePixelRatioF()
        image = QImage(size * dpr, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(dpr)
        image.fill(Qt.GlobalColor.transparent)
        ink, grounds = theme.tone("accent")
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(grounds)
        painter.drawRoundedRect(QRectF(1, 0, size.width() - 2, size.height()), size.height() / 2, size.height() / 2)
        painter.setFont(theme.font("small"))
        painter.setPen(ink)
        painter.drawText(QRectF(0, 0, size.width(), size.height()), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return image

    def _selected(self) -> str:
        cursor = self.textCursor()
        copied = QTextDocument()
        inside = QTextCursor(copied)
        inside.insertFragment(cursor.selection())
        return "\n".join("".join(_sources(block)) for block in _blocks(copied))

    def _redraw(self) -> None:
        """Make the chips anew, in other colours; what can be undone stays so."""
        for block in _blocks(self.document()):
            for fragment in _fragments(block):
                made = fragment.charFormat()
                if made.isImageFormat():
                    self._redraw_chip(made.toImageFormat())
        self.document().markContentsDirty(0, self.document().characterCount())

    def _redraw_chip(self, made: QTextImageFormat) -> None:
        source = str(made.property(_SOURCE))
        (piece,) = (one for one in pieces(source) if isinstance(one, Piece))
        image = self._chip(piece.shown)
        self.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(made.name()), image)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("body"))
        self._redraw()

    def _on_changed(self) -> None:
        self.setAccessibleDescription(spoken(self.message))


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    walk = block.begin()
    while not walk.atEnd():
        yield walk.fragment()
        walk += 1


def _sources(block: QTextBlock) -> Iterator[str]:
    for fragment in _fragments(block):
        made = fragment.charFormat()
        # Two equal chips side by side are one fragment.
        if made.isImageFormat():
            yield str(made.property(_SOURCE)) * len(fragment.text())
        else:
            yield fragment.text().replace(_LINE_BREAK, "\n")
