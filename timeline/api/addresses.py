"""Where the API is served."""

API_ROOT = "/api/v1/"
