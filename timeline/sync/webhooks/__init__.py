"""Webhooks: subscriptions, and how messages are queued, signed, sent and sent again."""
