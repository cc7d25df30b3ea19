"""Where the API lives."""

API_ROOT = "/api/v1/"
