"""The commands, one module each, found by themselves.

`import_.py` is `dearly import`, `self_test.py` is `dearly self-test`. A module offers

    HELP = N_("what it does, in one line")
    def add_arguments(parser: Parser) -> None: ...
    def run(call: Call) -> int: ...      # the exit code; a `DearlyError` is told in one line

Adding a command is adding one file.
"""
