"""Where the API is served."""

API = "/api/"  # of all versions
API_ROOT = f"{API}v1/"
