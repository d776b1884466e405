"""Run by Alembic for each upgrade, inside the transaction that `storage.migrate` has begun."""

from __future__ import annotations

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=None,
    render_as_batch=True,
    transactional_ddl=False,  # the transaction is ours: Alembic's own would leave half a migration behind
)
context.run_migrations()
