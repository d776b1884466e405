"""The first book: customers, what is known of them, what happened, and the summaries that lists read."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_TYPES: dict[str, Any] = {
    "int": sa.Integer,
    "bool": sa.Boolean,
    "date": sa.Date,
    "moment": sa.BigInteger,
    "text": sa.Text,
}
_OPEN = sa.text("status = 'open'")


def upgrade() -> None:
    _people()
    _history()
    _shop()
    _summaries()


def downgrade() -> None:
    raise NotImplementedError("the first book has nothing before it")


def _people() -> None:
    """Customers, how they are reached and what is known about them."""
    _table(
        "customer",
        "id:int deleted_at:moment? kind:text10 display_name:text200 given_name:text200 "
        "additional_name:text200 family_name:text200 prefix:text60 suffix:text60 nickname:text200 "
        "phonetic_name:text200 company:text200 job_title:text200 language:text16 status:text10 "
        "celebrate:text6 stage:int stage_since:date? met_on:date? met_how:text200 about:text200 notes:text "
        "uid:text36",
        sa.CheckConstraint("kind IN ('person', 'business', 'household')", "ck_customer_kind"),
        sa.CheckConstraint("display_name <> ''", "ck_customer_named"),
        sa.CheckConstraint("stage BETWEEN 1 AND 5", "ck_customer_stage"),
        sa.UniqueConstraint("uid", name="uq_customer_uid"),
    )
    _table(
        "vcard_property",
        "id:int customer_id:int>customer:cascade line:text",
        recorded=False,
    )
    op.create_index("ix_vcard_property_customer_id", "vcard_property", ["customer_id"])
    _table(
        "contact_point",
        "id:int customer_id:int>customer:cascade channel:text12 value:text320 normalised:text320 "
        "label:text60 preferred:bool status:text8",
    )
    op.create_index("ix_contact_point_customer_id", "contact_point", ["customer_id"])
    op.create_index("ix_contact_point_known_by", "contact_point", ["normalised", "channel"])
    _table(
        "address",
        "id:int customer_id:int>customer:cascade label:text60 lines:text500 locality:text120 region:text120 "
        "postcode:text20 country:text2",
    )
    op.create_index("ix_address_customer_id", "address", ["customer_id"])
    _table(
        "tag",
        "id:int name:text60 folded:text60",
        sa.UniqueConstraint("folded", name="uq_tag_folded"),
    )
    _table(
        "customer_tag",
        "customer_id:int>customer:cascade tag_id:int>tag:cascade",
        key="customer_id tag_id",
        recorded=False,
    )
    op.create_index("ix_customer_tag_tag_id", "customer_tag", ["tag_id"])
    _table(
        "fact",
        "id:int customer_id:int>customer:cascade category:text12 value:text200 source:text8 "
        "learned_on:date? confirmed_on:date?",
        sa.CheckConstraint("source IN ('stated', 'observed', 'assumed', 'imported')", "ck_fact_source"),
    )
    op.create_index("ix_fact_customer_id", "fact", ["customer_id"])
    _table(
        "important_date",
        "id:int customer_id:int>customer:cascade kind:text16 label:text120 calendar:text10 year:int? "
        "month:int? day:int? leap_rule:text9 celebrate:text9 show_age:bool note:text200 source:text8 "
        "confirmed_on:date? uid:text36",
        sa.Column("month_day", sa.Integer(), sa.Computed("month * 100 + day", persisted=False)),
        sa.CheckConstraint("month IS NOT NULL OR day IS NULL", "ck_important_date_day_has_month"),
        sa.CheckConstraint("month BETWEEN 1 AND 13 AND day BETWEEN 1 AND 31", "ck_important_date_in_range"),
        sa.CheckConstraint("year IS NOT NULL OR month IS NOT NULL", "ck_important_date_some_part"),
        sa.UniqueConstraint("uid", name="uq_important_date_uid"),
    )
    op.create_index("ix_important_date_customer_id", "important_date", ["customer_id"])
    op.create_index("ix_important_date_month_day", "important_date", ["month_day", "customer_id"])


def _history() -> None:
    """What happened and what was promised."""
    _table(
        "touchpoint",
        "id:int customer_id:int>customer:cascade kind:text12 happened_on:date precision:text5 "
        "channel:text12 direction:text4 purpose:text10 minutes:int? amount_minor:int? currency:text3 "
        "subject:text200 we_said:text they_said:text",
        sa.CheckConstraint("(amount_minor IS NULL) = (currency = '')", "ck_touchpoint_amount_has_currency"),
        sa.CheckConstraint("precision IN ('day', 'month', 'year')", "ck_touchpoint_precision"),
    )
    op.create_index("ix_touchpoint_timeline", "touchpoint", ["customer_id", "happened_on", "id"])
    _table(
        "promise",
        "id:int customer_id:int>customer:cascade what:text200 detail:text made_on:date due_on:date? "
        "status:text8 delivered_on:date?",
        sa.CheckConstraint("(status = 'kept') = (delivered_on IS NOT NULL)", "ck_promise_kept_has_day"),
        sa.CheckConstraint("status IN ('open', 'kept', 'released')", "ck_promise_status"),
    )
    op.create_index("ix_promise_customer_id", "promise", ["customer_id"])
    op.create_index("ix_promise_open", "promise", ["due_on"], sqlite_where=_OPEN, postgresql_where=_OPEN)
    _table(
        "card_item",
        "id:int customer_id:int>customer:cascade design:text60 colourway:text60 occasion:text30 "
        "addressee:text200 words:text state:text8 printed_on:date",
    )
    op.create_index("ix_card_item_customer_id", "card_item", ["customer_id"])


def _shop() -> None:
    """The shop, its day, and the lists it brought in."""
    _table(
        "shop",
        "id:int name:text120 trade:text20 owner:text120 sign_off:text200 lines:text500 locality:text120 "
        "region:text120 postcode:text20 country:text2 currency:text3 language:text16 stage_words:text9 "
        "sample:bool",
        sa.CheckConstraint("id = 1", "ck_shop_one_row"),
    )
    _table(
        "today_mark",
        "id:int customer_id:int>customer:cascade task:text20 ref_id:int for_on:date state:text8 until:date? "
        "marked_on:date",
        sa.CheckConstraint("(state = 'snoozed') = (until IS NOT NULL)", "ck_today_mark_snoozed_has_day"),
        sa.CheckConstraint("state IN ('done', 'skipped', 'snoozed')", "ck_today_mark_state"),
    )
    op.create_index("ix_today_mark_customer_id", "today_mark", ["customer_id"])
    op.create_index("uq_today_mark_line", "today_mark", ["task", "ref_id", "for_on"], unique=True)
    _table(
        "import_batch",
        "id:int file_name:text200 brought_in_on:date",
    )
    _table(
        "import_row",
        "id:int batch_id:int>import_batch:cascade line:int outcome:text9 reason:text raw:text "
        "customer_id:int?>customer:set_null",
        sa.CheckConstraint("outcome IN ('created', 'updated', 'unchanged', 'rejected')", "ck_import_row_outcome"),
        recorded=False,
    )
    op.create_index("ix_import_row_batch_id", "import_row", ["batch_id"])
    op.create_index("ix_import_row_customer_id", "import_row", ["customer_id"])
    # A book always knows its shop: one row, filled in by the owner.
    op.execute(
        "INSERT INTO shop(id, name, trade, owner, sign_off, lines, locality, region, postcode, country, currency,"
        " language, stage_words, sample, created_at, updated_at)"
        " VALUES (1, '', 'shop', '', '', '', '', '', '', '', 'EUR', 'en', 'courtship', 0, 0, 0)"
    )


def _summaries() -> None:
    """What lists and Today read, and the two search indexes over it."""
    _table(
        "customer_summary",
        "customer_id:int display_name:text200 kind:text10 status:text10 stage:int "
        "about:text200 tags:text sort_key:text420 name_fold:text420 search_fold:text phone_digits:text400 "
        "visits:int first_on:date? last_on:date? last_kind:text12 spend_minor:int gap_days:int? "
        "quiet_on:date? lapsed_on:date? promise_due_on:date?",
        key="customer_id",
        recorded=False,
    )
    op.create_index("ix_customer_summary_last", "customer_summary", ["last_on", "customer_id"])
    op.create_index("ix_customer_summary_name_fold", "customer_summary", ["name_fold"])
    op.create_index("ix_customer_summary_quiet", "customer_summary", ["quiet_on", "customer_id"])
    op.create_index("ix_customer_summary_sort", "customer_summary", ["sort_key", "customer_id"])
    op.create_index("ix_customer_summary_stage", "customer_summary", ["stage", "sort_key", "customer_id"])
    op.execute(
        "CREATE VIRTUAL TABLE found_by_word USING fts5(name_fold, search_fold, content='customer_summary', "
        "content_rowid='customer_id', tokenize='unicode61 remove_diacritics 0', prefix='1 2 3', detail=none)"
    )
    op.execute(
        "CREATE VIRTUAL TABLE found_by_part USING fts5(name_fold, phone_digits, content='customer_summary', "
        "content_rowid='customer_id', tokenize='trigram case_sensitive 1', detail=none)"
    )


def _table(name: str, columns: str, *constraints: Any, key: str = "id", recorded: bool = True) -> None:
    """Make a table from a line such as `id:int note:text200 due:date? owner_id:int>owner:cascade`."""
    if recorded:
        columns += " created_at:moment updated_at:moment"
    made = [_column(column) for column in columns.split()]
    primary = sa.PrimaryKeyConstraint(*key.split(), name=f"pk_{name}")
    keys = [_foreign_key(name, column) for column in columns.split() if ">" in column]
    op.create_table(name, *made, *constraints, primary, *keys)


def _column(described: str) -> sa.Column[Any]:
    name, kind = described.partition(">")[0].split(":")
    nullable = kind.endswith("?")
    kind = kind.rstrip("?")
    length = kind.removeprefix("text")
    column_type = sa.String(int(length)) if kind.startswith("text") and length else _TYPES[kind]()
    return sa.Column(name, column_type, nullable=nullable)


def _foreign_key(table: str, described: str) -> sa.ForeignKeyConstraint:
    column, _, target = described.partition(">")
    name = column.split(":")[0]
    parent, deletion = target.split(":")
    rule = deletion.replace("_", " ").upper()
    return sa.ForeignKeyConstraint([name], [f"{parent}.id"], ondelete=rule, name=f"fk_{table}_{name}")
