"""One paragraph of any script into lines of glyphs by Qt: fonts, directions and line ends as its language has them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from desktop.cards.display_list import Face, GlyphRun
from desktop.cards.merge_fields import plain
from desktop.cards.typesetting.coverage import Covered, Segment, cover
from desktop.cards.typesetting.faces import EM, face_of, qt_font
from desktop.cards.typesetting.scripts import utf16_slice
from desktop.cards.typesetting.spelling import spell, without_isolates

if TYPE_CHECKING:
    from desktop.cards.typesetting.shaped import Style, Words

_ALL = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll


@dataclass(frozen=True, slots=True)
class QtLine:
    """A line that Qt laid out, see `ShapedLine`."""

    text: str
    width: float
    runs: tuple[GlyphRun, ...]
    spelled: bool
    missing: str

    @property
    def words(self) -> Words:
        """Where they stand; nothing if its letters are not known."""
        if not self.spelled:
            return []
        glyphs = [(x, text) for run in self.runs for x, text in zip(run.xs, run.texts, strict=True)]
        edges: list[float] = [0.0]
        for (x, text), (after, _text) in pairwise(glyphs):
            if text == " ":
                edges += [x, after]
        edges.append(self.width)
        return list(zip(edges[::2], edges[1::2], strict=True))


def lay_out(text: str, style: Style, width: float, *, anywhere: bool) -> tuple[QtLine, ...]:
    """Lay one paragraph out.

    Args:
        text: The paragraph, without line feeds.
        style: How.
        width: Longest line, in thousandths of the size.
        anywhere: Whether a word that is longer than a line may be broken.
    """
    covered = cover(text, style.font, style.second)
    layout = QTextLayout(covered.text, qt_font(style.font, style.second, style.tracking))
    layout.setTextOption(_option(right_to_left=style.right_to_left, anywhere=anywhere))
    if covered.segments:
        layout.setFormats([_format(one, style) for one in covered.segments])
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        lines.append(line)
    layout.endLayout()
    return tuple(_shaped(line, covered, style) for line in lines)


@lru_cache(maxsize=4)
def _option(*, right_to_left: bool, anywhere: bool) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setUseDesignMetrics(True)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    # Without this Qt prefers an installed colour font for emoji, which cannot be printed as outlines.
    option.setFlags(QTextOption.Flag.DisableEmojiParsing)
    wrap = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if anywhere else QTextOption.WrapMode.WordWrap
    option.setWrapMode(wrap)
    return option


def _format(segment: Segment, style: Style) -> QTextLayout.FormatRange:
    wanted = QTextLayout.FormatRange()
    wanted.start = segment.start
    wanted.length = segment.length
    look = QTextCharFormat()
    look.setFont(qt_font(segment.font, style.second, 0.0))  # spaced letters would tear joined scripts apart
    wanted.format = look
    return wanted


def _shaped(line: QTextLine, covered: Covered, style: Style) -> QtLine:
    words = utf16_slice(covered.text, line.textStart(), line.textLength())
    runs = without_isolates(line.glyphRuns(-1, -1, _ALL), words)
    spelled = spell(runs, words, line.textStart(), covered)
    made = []
    for at, run in enumerate(runs):
        face = face_of(run.rawFont())
        if face is not None:
            made.append(_run(run, face, line, spelled[at] if spelled else (), spaced=style.spaced))
    return QtLine(
        text=plain(words).rstrip(),
        width=max(0.0, line.naturalTextWidth() - style.tracking * EM),
        runs=tuple(sorted(made, key=lambda run: min(run.xs, default=0.0))),
        spelled=spelled is not None,
        missing=covered.missing,
    )


def _run(run: QGlyphRun, face: Face, line: QTextLine, texts: tuple[str, ...], *, spaced: bool) -> GlyphRun:
    """A run with its glyphs from left to right, the order in which readers of a PDF expect every script."""
    left, base = line.naturalTextRect().x(), line.y() + line.ascent()
    points = run.positions()
    glyphs = run.glyphIndexes()
    xs = [round(point.x() - left, 1) for point in points]
    ys = [round(base - point.y(), 1) for point in points]
    if run.isRightToLeft():
        order = _backward(texts) if texts else sorted(range(len(glyphs)), key=xs.__getitem__)
        glyphs, xs, ys = [glyphs[i] for i in order], [xs[i] for i in order], [ys[i] for i in order]
        texts = tuple(texts[i] for i in order) if texts else ()
    return GlyphRun(
        face,
        tuple(glyphs),
        tuple(xs),
        tuple(ys),
        texts,
        spaced and not run.isRightToLeft() and max(texts, default="") <= "\uffff",
    )


def _backward(texts: tuple[str, ...]) -> list[int]:
    """The last letter first; the glyphs of one letter stay in their order."""
    letters: list[list[int]] = []
    for at, text in enumerate(texts):
        if text or not letters:
            letters.append([at])
        else:
            letters[-1].append(at)
    return [at for letter in reversed(letters) for at in letter]
