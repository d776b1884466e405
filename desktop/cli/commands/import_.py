"""`dearly import`: bring a list in, with an outcome for every row."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.printing import print_json
from desktop.commands.importing.arrival import CREATED, REJECTED, UNCHANGED, UPDATED, RowOutcome
from desktop.errors import BadInput
from desktop.exchange.options import ReadOptions
from desktop.exchange.reject_file import write_rejects
from desktop.i18n import N_, _, ngettext
from desktop.jobs.import_contacts import CheckList
from desktop.jobs.import_plan import JOIN, KEEP_BOTH, LEAVE_OUT
from desktop.storage.target_file import check_target

if TYPE_CHECKING:
    from desktop.cli.call import Call
    from desktop.cli.parser import Parser
    from desktop.jobs.import_plan import ImportPlan

HELP = N_("bring a list in: a spreadsheet or contact cards, with an outcome for every row")
_DOUBTS = (KEEP_BOTH, JOIN, LEAVE_OUT)


def add_arguments(parser: Parser) -> None:
    """What may be said."""
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the list (.csv, .vcf)"))
    parser.add_argument("--check", action="store_true", help=_("only look; nothing comes in"))
    parser.add_argument(
        "--doubtful",
        choices=_DOUBTS,
        default=KEEP_BOTH,
        help=_("with people who may be in the book: keep, join, leave"),
    )
    order = parser.add_mutually_exclusive_group()
    order.add_argument("--day-first", dest="day_first", action="store_true", default=None, help=_("03/05 is 3 May"))
    order.add_argument("--month-first", dest="day_first", action="store_false", help=_("03/05 is March 5"))
    parser.add_argument("--rejects", type=Path, metavar=_("FILE"), help=_("write the rows that stay outside here"))
    parser.add_argument("--json", action="store_true", help=_("for a program to read"))


def run(call: Call) -> int:
    """Bring the list in and say what became of it."""
    typed = call.arguments
    call.require_book()
    if typed.rejects:
        _check_rejects(typed.rejects, typed.file)
    options = ReadOptions(call.as_of, call.language, day_first=typed.day_first)
    plan = call.run(CheckList(call.book, typed.file, options))
    decisions = {person.lines[0]: typed.doubtful for person in plan.doubtful}
    if typed.rejects:
        write_rejects(typed.rejects, plan.left_outside(decisions), plan.headers)
    result = _foreseen(plan) if typed.check else _brought_in(call, plan, decisions)
    if typed.json:
        print_json(result)
    else:
        _tell(result, check=typed.check)
    return 0


def _check_rejects(target: Path, source: Path) -> None:
    check_target(target)
    if target.exists() and source.exists() and target.samefile(source):
        sentence = _("{name} is the list itself.").format(name=target.name)
        raise BadInput(sentence, _("Choose another file for --rejects."))


def _foreseen(plan: ImportPlan) -> dict[str, Any]:
    """What would come of it, told as it is told afterwards."""
    rows = [RowOutcome(one.line, REJECTED if one.left_out else "", one.sentence) for one in plan.remarks]
    counts = {"new": plan.new, "known": plan.known, "doubtful": len(plan.doubtful), REJECTED: len(plan.rejected)}
    return {**counts, "rows": rows}


def _brought_in(call: Call, plan: ImportPlan, decisions: dict[int, str]) -> dict[str, Any]:
    with call.writer() as writer:
        report = writer.execute(plan.command(decisions, call.as_of, call.language)).value
    counts = {outcome: report.count(outcome) for outcome in (CREATED, UPDATED, UNCHANGED, REJECTED)}
    return {**counts, "tag": report.tag, "rows": report.outcomes}


def _tell(result: dict[str, Any], *, check: bool) -> None:
    for row in result["rows"]:
        if row.reason:
            print(_("Line {line}: {reason}").format(line=row.line, reason=row.reason))
    if check:
        print(
            _("{new} new, {known} already here, {doubtful} need a look, {rejected} stay outside.").format(
                **{key: result[key] for key in ("new", "known", "doubtful", REJECTED)}
            )
        )
        return
    new, rejected = result[CREATED], result[REJECTED]
    newcomers = ngettext("{count} customer is new", "{count} customers are new", new).format(count=new)
    told = [newcomers if new else _("Nobody is new")]
    if result[UPDATED]:
        told.append(_("{count} with something new").format(count=result[UPDATED]))
    if result[UNCHANGED]:
        told.append(_("{count} as before").format(count=result[UNCHANGED]))
    if rejected:
        told.append(
            ngettext("{count} row stayed outside", "{count} rows stayed outside", rejected).format(count=rejected)
        )
    print(", ".join(told) + ".")
