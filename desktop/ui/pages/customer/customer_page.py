"""The page of one customer: head, timeline, and what is known about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.commands.edit_customer import EditCustomer
from desktop.commands.trash_customers import TrashCustomers
from desktop.i18n import _
from desktop.queries.customer_page import CustomerPage as Known
from desktop.queries.customer_page import load_customer_page, load_neighbours
from desktop.queries.shop_profile import load_shop
from desktop.ui.customer_visit import CustomerVisit, visit_from
from desktop.ui.page import Page
from desktop.ui.pages.customer.about_column import AboutColumn
from desktop.ui.pages.customer.call_popover import CallPopover
from desktop.ui.pages.customer.forms.inline_form import InlineForm
from desktop.ui.pages.customer.header_panel import HeaderPanel
from desktop.ui.pages.customer.timeline_panel import TimelinePanel
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.styling import margins

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.ui.context import Context

_MOST = 1260  # the widest the content gets
_SIDES = 32
_NARROW = 820  # below this the column drops below the head
_WIDE = 1300  # above this it gets wider
_COLUMN, _WIDE_COLUMN = 324, 372


class CustomerPage(Page):
    """Shows one customer."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "customer",
            "touchpoint",
            "promise",
            "card_item",
            "fact",
            "contact_point",
            "address",
            "important_date",
            "customer_tag",
            "shop",
        }
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._visit: CustomerVisit | None = None
        self._known: Known | None = None
        self._beside: tuple[int | None, int | None] = (None, None)
        self.header = HeaderPanel(theme)
        self.timeline = TimelinePanel(context)
        self.about = AboutColumn(context)
        self._fold = Button(theme, "", "chip", "chevron-down", icon_size=14)
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._arrange)
        self._narrow = False
        self._lay_out()
        self.header.back.connect(self._on_back)
        self.header.step.connect(self._on_step)
        self.header.renamed.connect(self._on_renamed)
        self.header.wanted.connect(self._on_errand)
        self.timeline.errand.connect(self._on_errand)

    @property
    def title(self) -> str:
        """The customer’s name."""
        return self._known.name if self._known is not None else _("Customer")

    def open(self, argument: object | None) -> None:
        """Show the customer with this id, or the visit asked for (`CustomerVisit`)."""
        visit = visit_from(argument)
        if visit is not None and self._visit is not None and not visit.order and visit == self._visit:
            visit.order = self._visit.order
        if visit != self._visit:
            for form in self.findChildren(InlineForm):
                form.keep()
        self._visit = visit

    def reload(self) -> None:
        """Read and show."""
        visit = self._visit
        self._known = load_customer_page(self.context.reader, visit.customer_id) if visit is not None else None
        self._stack.setCurrentIndex(0 if self._known is not None else 1)
        if self._known is None or visit is None:
            self.context.signals.subject.emit(None, "")
            return
        shop = load_shop(self.context.reader)
        self.header.show_page(self._known, shop.stage_words)
        self.about.show_page(self._known, shop.stage_words)
        self._show_neighbours(visit)
        self._fold.set_label(_("About {name}").format(name=self._known.first_name))
        self.timeline.show_page(self._known, shop.currency)
        self.context.signals.subject.emit(self._known.id, self._known.name)
        errand = visit.take_errand()
        if errand:
            self._on_errand(errand)

    def scroll_position(self) -> int:
        """How far the timeline is scrolled, counted from 1; 0 means: to today."""
        return self.timeline.view.verticalScrollBar().value() + 1

    def scroll_to(self, position: int) -> None:
        """Go back to where the timeline was scrolled to."""
        if position > 0:
            self.timeline.view.stay_at(position - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the content in the middle; the column drops where there is no room for two."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        theme = self.context.theme
        content = QWidget()
        self._body = QVBoxLayout(content)
        self._body.setSpacing(theme.px(12))
        self._body.addWidget(self.header)
        self._body.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeading)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(theme.px(24))
        self._columns.addWidget(self.timeline, 1)
        self._columns.addWidget(self.about)
        self._body.addLayout(self._columns, 1)
        gone = EmptyState(
            theme,
            "user-round",
            _("Nobody here"),
            _("This customer is no longer in the book. Undo brings them back."),
            [(_("Back to customers"), self._on_back)],
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(content)
        self._stack.addWidget(gone)

    def _arrange(self) -> None:
        px, width = self.context.theme.px, self.width()
        edge = max(px(_SIDES), (width - px(_MOST)) // 2)
        margins(self._body, edge, px(16), max(px(24), edge - px(8)), 0)
        narrow = width < px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._move_column()
            self.header.set_narrow(narrow=narrow)
        self._fold.setVisible(narrow)
        self.about.setVisible(not narrow or self._fold.isChecked())
        self._fold.set_icon("chevron-up" if self._fold.isChecked() else "chevron-down")
        wide = px(_WIDE_COLUMN if width > px(_WIDE) else _COLUMN)
        self.about.setMinimumWidth(0 if narrow else wide)
        self.about.setMaximumWidth((1 << 24) - 1 if narrow else wide)

    def _move_column(self) -> None:
        """The cards stand beside the timeline, or between head and timeline."""
        if self._narrow:
            self._columns.removeWidget(self.about)
            self._body.insertWidget(2, self.about, 1)
        else:
            self._body.removeWidget(self.about)
            self._columns.addWidget(self.about)

    def _show_neighbours(self, visit: CustomerVisit) -> None:
        if visit.customer_id in visit.order:
            place = visit.order.index(visit.customer_id)
            before = visit.order[place - 1] if place else None
            after = visit.order[place + 1] if place + 1 < len(visit.order) else None
            self._beside = (before, after)
        else:
            found = load_neighbours(self.context.reader, visit.customer_id)
            self._beside = (found.before, found.after)
        self.header.show_neighbours(before=self._beside[0] is not None, after=self._beside[1] is not None)

    def _on_back(self) -> None:
        self.context.navigate("customers")

    def _on_step(self, step: int) -> None:
        target = self._beside[1] if step > 0 else self._beside[0]
        if target is not None and self._visit is not None:
            self.context.navigate("customer", CustomerVisit(target, self._visit.order))

    def _on_renamed(self, name: str) -> None:
        if self._known is None:
            return
        if not name:
            self.header.name.set_value(self._known.name)
            return
        command = EditCustomer(self._known.id, {"display_name": name}, self._known.name)
        self.context.commands.run(command, lambda _value: self.context.toast(command.label, undo=True))

    def _on_errand(self, errand: str) -> None:
        known = self._known
        if known is None:
            return
        if errand in {"next", "previous"}:
            self._on_step(1 if errand == "next" else -1)
        elif errand == "card":
            self.context.navigate("cards", {"customer_id": known.id})
        elif errand == "call":
            self._call(known)
        elif errand == "delete":
            self._delete(known)
        elif errand in {"stage", "occasion", "fact", "contact", "address"}:
            self._fill_in(errand)
        else:
            self.timeline.note.begin({"note": ""}.get(errand, errand))

    def _fill_in(self, what: str) -> None:
        if self._narrow:
            self._fold.setChecked(True)
        if what == "stage":
            self.about.stage.begin()
        else:
            self.about.known.begin(what)

    def _call(self, known: Known) -> None:
        popover = CallPopover(self.context, self.header.call_button, known)
        popover.number_wanted.connect(lambda: self._on_errand("contact"))
        popover.show_at_anchor()

    def _delete(self, known: Known) -> None:
        command = TrashCustomers((known.id,), known.name)
        self.context.commands.run(command, lambda _count: self._on_deleted(command.label))

    def _on_deleted(self, label: str) -> None:
        self.context.navigate("customers")
        self.context.toast(label, undo=True)
