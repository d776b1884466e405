"""The schema's history: one file per step, found by Alembic, never importing the models."""

from pathlib import Path

FOLDER = Path(__file__).parent
