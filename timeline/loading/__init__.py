"""Fixtures into the database: plan, apply, record what changed."""
