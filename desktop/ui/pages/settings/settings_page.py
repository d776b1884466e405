"""The page of settings: 820 wide, everything at once, nothing to save."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import paths
from desktop.commands.edit_shop import EditShop
from desktop.i18n import _
from desktop.jobs.support_report import SupportReport
from desktop.queries.backups import load_safe_keeping
from desktop.queries.shop_profile import load_shop
from desktop.ui.dialogs.files import ask_where_to_save, ask_which_file, show_folder
from desktop.ui.dialogs.send_out.opening import open_send_out
from desktop.ui.page import Page
from desktop.ui.pages.settings.help_group import HelpGroup
from desktop.ui.pages.settings.licences import LicencesDialog
from desktop.ui.pages.settings.look_group import LookGroup
from desktop.ui.pages.settings.safe_group import SafeGroup
from desktop.ui.pages.settings.shop_group import ShopGroup
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.styling import column

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.ui.actions.action import Frame
    from desktop.ui.context import Context

_WIDE = 820


class SettingsPage(Page):
    """Shows the shop and this computer's settings."""

    SHOWS: ClassVar[frozenset[str]] = frozenset({"shop"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._heading = Label(theme, _("Settings"), "display")
        self._shop = ShopGroup(theme, QLocale().name())
        self._look = LookGroup(theme)
        self._safe = SafeGroup(theme)
        self._help = HelpGroup(theme)
        heading = column(self._heading, Label(theme, _("Every change is saved straight away"), "body", "2"))
        content = QWidget()
        groups = QVBoxLayout(content)
        groups.setContentsMargins(0, 0, 0, 0)
        groups.setSpacing(theme.px(18))
        groups.addLayout(heading)
        for group in (self._shop, self._look, self._safe, self._help):
            groups.addWidget(group)
        groups.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ScrollPage(theme, content, _WIDE))
        self._connect()

    @property
    def title(self) -> str:
        """What the window is called meanwhile."""
        return _("Settings")

    def reload(self) -> None:
        """Read and show."""
        shop = load_shop(self.context.reader)
        self._shop.show_shop(shop)
        self._look.show_settings(self.context.settings.values)
        self._safe.show_row(self._safe.sample, shown=shop.sample)
        self._show_safe_keeping()

    def _connect(self) -> None:
        self._shop.edited.connect(self._on_shop_edited)
        self._look.chosen.connect(self._on_look_chosen)
        self._safe.back_up.connect(self._on_back_up)
        self._safe.show_folder.connect(self._on_show_folder)
        self._safe.start_own.connect(self._on_start_own)
        self._safe.open_other.connect(self._on_open_other)
        self._safe.make_new.connect(self._on_make_new)
        self._safe.send_out.connect(self._on_send_out)
        self._help.licences.connect(self._on_licences)
        self._help.report.connect(self._on_report)
        self.context.signals.backed_up.connect(self._on_backed_up)
        self.context.theme.changed.connect(self._on_look_changed)

    def _show_safe_keeping(self) -> None:
        kept = load_safe_keeping(self.context.book_path)
        self._safe.show_safe_keeping(kept, self.context.today(), self.context.book_path)

    def _frame(self) -> Frame:
        return cast("Frame", self.window())

    def _on_shop_edited(self, field: str, value: str) -> None:
        self.context.commands.run(EditShop(field, value))

    def _on_look_chosen(self, field: str, value: object) -> None:
        if field == "menu_bar":
            self._frame().toggle_menu_bar()
        else:
            self._frame().change_look(**{field: value})

    def _on_look_changed(self) -> None:
        self._look.show_settings(self.context.settings.values)

    def _on_back_up(self) -> None:
        self._frame().back_up()

    def _on_backed_up(self, _time: str) -> None:
        self._show_safe_keeping()

    def _on_show_folder(self) -> None:
        folder = load_safe_keeping(self.context.book_path).folder
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _on_start_own(self) -> None:
        self.context.signals.book_wanted.emit(paths.default_book(), True)  # noqa: FBT003 - a signal takes what it is given

    def _on_open_other(self) -> None:
        kinds = f"{_('Dearly books')} (*{paths.BOOK_SUFFIX})"
        if path := ask_which_file(self, self.context.settings, "book", _("Open a book"), kinds):
            self.context.signals.book_wanted.emit(path, False)  # noqa: FBT003 - as above

    def _on_make_new(self) -> None:
        name = _("my shop") + paths.BOOK_SUFFIX
        if path := ask_where_to_save(self, self.context.settings, "book", _("Make a new book"), name):
            self.context.signals.book_wanted.emit(path, True)  # noqa: FBT003 - as above

    def _on_send_out(self) -> None:
        open_send_out(self.context, self.window())

    def _on_licences(self) -> None:
        LicencesDialog(self.context.theme, self.window()).open()

    def _on_report(self) -> None:
        name = f"dearly-report-{self.context.today().isoformat()}.txt"
        if target := ask_where_to_save(self, self.context.settings, "report", _("Save a report"), name):
            job = SupportReport(self.context.book_path, target, self.context.settings.values)
            self.context.jobs.start(job, self._on_report_saved)

    def _on_report_saved(self, target: Path) -> None:
        self.context.toast(
            _("Saved {name}").format(name=target.name), verb=_("Show in folder"), act=lambda: show_folder(target)
        )
