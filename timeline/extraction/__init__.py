"""What one article says, found in the order of ``article``.

``sources`` brings articles and ``language`` parses them; ``sentences`` and ``quotes`` part the text. Then ``phrases``
and ``times`` find days, ``actors`` who is named, ``speech`` what is said, ``speakers`` by whom, ``events`` what
happened, and ``dating`` when. ``records`` are the values that come out, ``reading`` what the later stages look things
up in, ``lexicon`` the words that all know.
"""
