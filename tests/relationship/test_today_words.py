"""What the lines of Today say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.formatting import occasion_title
from desktop.relationship.today import Handled, plan_day
from desktop.relationship.today_lines import OccasionLine, PromiseLine, QuietLine, Who
from desktop.relationship.today_words import headline, hint, in_short, mark, reason, with_name

TODAY = date(2026, 11, 24)  # a Tuesday
ANA = Who(1, "Ana Silva", business=False, stage=4)


def promise(due: date | None) -> PromiseLine:
    return PromiseLine(1, due or TODAY, ANA, "Ring back about the wreath", due, TODAY - timedelta(days=9))


def occasion(ahead: int, kind: str = "birthday", years: int | None = None, label: str = "") -> OccasionLine:
    title = occasion_title(kind, label, years)
    return OccasionLine(1, TODAY + timedelta(days=ahead), ANA, kind, title, label=label, years=years)


def quiet(gap: int, since: int, *, came: bool = True) -> QuietLine:
    return QuietLine(1, TODAY - timedelta(days=since), ANA, gap, TODAY, came=came)


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (-1, ("1 day late", "late")),
        (-2, ("2 days late", "late")),
        (-21, ("3 weeks late", "late")),
        (0, ("Due today", "warn")),
        (1, ("Tomorrow", "accent")),
    ],
)
def test_a_promise_says_how_late_it_is(ahead: int, said: tuple[str, str]) -> None:
    found = mark(promise(TODAY + timedelta(days=ahead)), TODAY)
    assert (found.text, found.tone) == said


def test_a_promise_without_a_day_says_so() -> None:
    assert mark(promise(None), TODAY).text == "No day set"


@pytest.mark.parametrize(
    ("line", "said", "pill"),
    [
        (occasion(0), "Birthday today", "Today"),
        (occasion(1), "Birthday tomorrow", "Tomorrow"),
        (occasion(1, years=40), "Turns 40 tomorrow", "Tomorrow"),
        (occasion(3, "business_opened", years=5), "Opened 5 years ago on Friday", "Friday"),
        (occasion(3, "business_opened", years=1), "Opened 1 year ago on Friday", "Friday"),
        (occasion(2, "customer_since", years=3), "3 years with us on Thursday", "Thursday"),
        (occasion(2, "custom", label="Moving day", years=3), "Moving day on Thursday", "Thursday"),
        (occasion(0, "birthday", years=0), "Birthday today", "Today"),
        (occasion(7), "Birthday in 7 days", "In 7 days"),
    ],
)
def test_an_occasion_says_what_and_when(line: OccasionLine, said: str, pill: str) -> None:
    assert reason(line, TODAY) == said
    assert mark(line, TODAY).text == pill


def test_an_occasion_reminds_of_what_they_like_and_must_not_get() -> None:
    line = OccasionLine(1, TODAY, ANA, "birthday", "Birthday", likes="Likes tulips", avoids="No lilies")
    assert reason(line, TODAY) == "Birthday today · Likes tulips · No lilies"
    line = OccasionLine(1, TODAY, ANA, "birthday", "Birthday", avoids="Lily allergy")
    assert reason(line, TODAY) == "Birthday today · Lily allergy"
    line = OccasionLine(1, TODAY, ANA, "memorial", "Day of remembrance", likes="Likes tulips", quiet=True)
    assert reason(line, TODAY) == "Day of remembrance today · no celebration"


def test_a_month_without_a_day_asks_for_the_day() -> None:
    line = OccasionLine(1, date(2026, 11, 1), ANA, "birthday", "Birthday", day_known=False)
    assert reason(line, date(2026, 11, 2)) == "Birthday this month · ask which day"
    assert mark(line, date(2026, 11, 2)).text == "This month"


@pytest.mark.parametrize(
    ("line", "said", "pill"),
    [
        (quiet(14, 49), "Usually every 2 weeks · not seen for 7", "7 weeks"),
        (quiet(7, 30), "Usually every week · not seen for 4", "4 weeks"),
        (quiet(10, 30), "Usually every 10 days · not seen for 4 weeks", "4 weeks"),
        (quiet(1, 12), "Usually every day · not seen for 12", "12 days"),
        (quiet(30, 100), "Usually every month · not seen for 3", "3 months"),
        (quiet(60, 130, came=False), "Usually in touch every 2 months · silent for 4", "4 months"),
        (quiet(365, 800), "Usually every year · not seen for 2", "2 years"),
    ],
)
def test_a_quiet_customer_is_told_by_their_own_rhythm(line: QuietLine, said: str, pill: str) -> None:
    assert reason(line, TODAY) == said
    assert mark(line, TODAY).text == pill
    assert len(said) <= 60


def test_a_line_in_short() -> None:
    assert with_name(promise(TODAY)) == "Ring back about the wreath, for Ana Silva"
    assert in_short(occasion(1, years=40)) == "Birthday"
    assert with_name(quiet(14, 49)) == "Say hello, for Ana Silva"


def test_the_day_and_its_sections_in_words() -> None:
    plan = plan_day([promise(TODAY), occasion(1)], Handled())
    assert headline(plan) == "2 small things, about 3 minutes"
    assert [hint(section, TODAY) for section in plan.sections] == ["1 promise", "next 3 days"]
    assert hint(plan_day([occasion(0)], Handled()).sections[0], date(2026, 11, 23)) == "next 7 days"
    assert headline(plan_day([occasion(1)], Handled())) == "1 small thing, about 1 minute"
