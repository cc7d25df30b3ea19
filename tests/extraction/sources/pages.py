"""An article as a web page, with what surrounds it there."""

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Envoy meets minister | The Daily</title>
<meta property="og:site_name" content="The Daily"><meta property="og:title" content="Envoy meets minister">
<meta property="article:published_time" content="2025-03-04T09:00:00+00:00"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Envoy meets minister</h1>
<p>The envoy met the minister in Geneva on Monday, and both sides described the talks as useful and frank.</p>
<p>"We have agreed to meet again," the minister said after the talks, which had lasted for more than three hours.</p>
<p>The envoy told reporters that the next round would be held in the spring, although no date had been chosen.</p>
</article><footer><p>Follow us on every network. Copyright The Daily.</p></footer></body></html>"""
