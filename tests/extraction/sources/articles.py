"""Articles to read, in several forms."""

from __future__ import annotations

import json
from pathlib import Path

from timeline.extraction.records import Article, Problem
from timeline.extraction.sources import read_articles

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Daily</title>
<item><title>Envoy meets minister</title><link>https://daily.example/1</link><guid>one</guid>
<pubDate>Tue, 04 Mar 2025 09:00:00 GMT</pubDate>
<description>&lt;p&gt;The envoy met the minister in Geneva on Monday, and both sides described the talks as useful.
&lt;/p&gt;&lt;p&gt;They agreed to meet again in the spring, with no date chosen yet.&lt;/p&gt;</description></item>
<item><title>Empty</title><guid>two</guid></item></channel></rss>"""


def line(**values: object) -> str:
    return json.dumps({"text": f"Talks ended in round {values.get('id')}.", **values}) + "\n"


def read(*paths: Path | str) -> list[Article | Problem]:
    return list(read_articles(str(path) for path in paths))
