"""The answers of the API in other formats: tables, calendars, feeds, linked data."""
