"""The grammar of time phrases: a name and a pattern a rule, the parts that a resolver needs as named groups.

The order is the order of precedence: at one place in the text the first rule that matches is taken, so that "early
February 2025" comes before "February". How finely a phrase tells the time follows from its rule alone, never from a
computed date. Prepositions are left out of the span, articles and "about" are inside, as TimeML wants it.

Deliberately not found: ages ("9-year-old"), numbers that look like years ("2000 troops"), and names ("March on
Washington", "The Sun").
"""

from timeline.extraction.lexicon.time_words import (
    DAYS_OF_ATTACKS,
    DAYS_OF_HISTORY,
    DECADES,
    ERAS,
    FREQUENCIES,
    HOLIDAYS,
    HUNDREDS,
    REFERENCES,
)
from timeline.extraction.phrases.fragments import (
    ABBREVIATED_WEEKDAY,
    ABOUT,
    APOSTROPHE,
    APPROXIMATELY,
    BEFORE_DAY,
    CALENDAR_UNIT,
    CLOCK,
    DAY,
    DAY_NUMBER,
    EARLY_OR_LATE,
    END_OF,
    INDEFINITE,
    LAST_OR_NEXT,
    MONTH,
    MONTH_NAME,
    NUMBER,
    ORDINAL,
    PART_OF_DAY,
    QUARTERS_IN_MONTHS,
    SEASON,
    SHORT_MONTH,
    SHORT_WEEKDAY,
    SMALL_NUMBER,
    SPELLED_ORDINAL,
    TELLING_UNIT,
    UNIT,
    UNIT_OR_NAME,
    WEEKDAY,
    YEAR,
    after,
    any_case,
    either,
)

THE = any_case("(?:the )?")
SHADE = rf"(?:(?P<shade>{EARLY_OR_LATE}|{END_OF})[- ])?"
WEEKDAY_BEFORE = rf"(?:(?i:(?:last|next|this(?: past| coming)?) )?(?:{WEEKDAY}|{SHORT_WEEKDAY}),? )?"
RELATIVE_YEAR = any_case(r"(?P<which>last|this|next) year")
YEAR_BEFORE = any_case(rf"(?:{RELATIVE_YEAR}['\u2019]s|(?:the )?(?:fiscal )?(?P<year>{YEAR})(?:['\u2019]s)?)")
PART_AFTER = rf"(?: (?:at |in the )?(?P<part>{PART_OF_DAY}))?"
CLOCK_AFTER = rf"(?:,? (?:at |around |about )?(?P<clock>{CLOCK}))?"
NOT_OF_AGE = r"(?![- ](?i:olds?\b|of[- ]age))"
FISCAL = any_case("(?:fiscal |calendar |financial |school )?")
NO_RATE_AFTER = r"(?<!was )(?<!is )(?<!has )(?<!as )"
NO_CLAUSE = (
    r"(?! (?!(?:and|but|when|while|as|on|in|at|with|by|to)\b)[\w$'\u2018])"  # "three days after the vote" is a length
)
# "On March 3 and 4 sailors left" tells of four sailors.
NO_COUNT = r"(?=[^\w ]|$| (?:and|at|between|but|by|during|for|in|on|or|the|to|when|where|which|with)\b)"
MONTHS_OF_A_QUARTER = "|".join(
    rf"{first} ?(?:[-\u2013/]|to|through) ?(?P<last>{last})" for first, last in QUARTERS_IN_MONTHS
)
BUSINESS = any_case("(?:earnings|income|loss|losses|net|operating|pretax|profits?|results|revenue|sales)")
DAY_OF_ATTACKS = either(DAYS_OF_ATTACKS)
HOLIDAY = either([name for table in HOLIDAYS.values() for name in table]).replace("'", "['\u2019]")
HOLIDAY_OF_YEAR = rf"(?P<holiday>{HOLIDAY})(?:,? (?:(?:of|in) )?(?P<year>{YEAR})(?![\d,.]\d))?"

CALENDAR_RULES = {
    "iso-day": r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:T\d\d:\d\d(?::\d\d)?Z?)?",
    "numeric-day": r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{4}/\d{1,2}/\d{1,2}|"
    rf"\d{{1,2}}\.\d\d\.\d{{4}}|\d\d-\d\d-(?:19|20)?\d\d|\d{{1,2}}-{MONTH}-{YEAR}",
    "clock-on-date": rf"(?P<clock>{CLOCK}),? (?i:on )?{WEEKDAY_BEFORE}"
    rf"(?P<month>{MONTH}) (?P<day>{DAY_NUMBER})(?:,? (?P<year>{YEAR}))?(?!,? \d{{4}})",
    "clock-on-day": rf"(?P<clock>{CLOCK}),? (?i:on )?(?P<name>{WEEKDAY}|(?i:today|yesterday|tomorrow))"
    rf"(?: (?P<part>{PART_OF_DAY}))?",
    "clock-on-part-of-day": rf"(?P<clock>{CLOCK}),? (?P<name>(?i:tonight|last (?:night|evening)|this {PART_OF_DAY}))",
    "day-of-year": rf"{WEEKDAY_BEFORE}{SHADE}(?P<core>{MONTH}{BEFORE_DAY}{DAY_NUMBER},? {YEAR})",
    "day-of-year-number-first": rf"{WEEKDAY_BEFORE}{THE}(?P<core>{DAY_NUMBER} (?:of )?{MONTH},? {YEAR})",
    "month-of-year": rf"{SHADE}(?P<core>{MONTH})(?:,| of| in)? (?P<year>{YEAR})",
    "month-of-relative-year": rf"{SHADE}(?P<month>{MONTH})(?: (?P<day>{DAY_NUMBER}))?,? (?:of )?{RELATIVE_YEAR}",
    "day-of-history": rf"(?P<name>{either(DAYS_OF_HISTORY)})(?!/)"
    rf"|(?:(?:[Tt]he (?=\d))?(?P<name>{DAY_OF_ATTACKS})(?= (?:terror\w* )?attacks\b)"
    rf"|(?<=attacks of )(?P<name>{DAY_OF_ATTACKS})(?!,? \d))",
    "days-of-month": rf"(?P<month>{MONTH}) (?P<first>{DAY_NUMBER})(?: ?[-\u2013] ?| to )(?P<last>{DAY_NUMBER})"
    rf"(?:,? (?P<year>{YEAR}))?(?! [a-z]+s\b)",
    "days-of-month-listed": rf"(?P<month>{MONTH}) {DAY_NUMBER}(?:, {DAY_NUMBER})*,? (?:and|or) {DAY_NUMBER}"
    rf"(?:,? (?P<year>{YEAR})|{NO_COUNT})",
    "days-of-month-numbers-first": rf"(?P<first>{DAY_NUMBER})(?: ?[-\u2013] ?| to | and )(?P<last>{DAY_NUMBER}) "
    rf"(?P<month>{MONTH})(?![a-z])(?:,? (?P<year>{YEAR}))?",
    "day-of-month": rf"{WEEKDAY_BEFORE}(?:{EARLY_OR_LATE} )?(?:(?P<which>(?i:last|this|next)) )?(?P<month>{MONTH})"
    rf"{BEFORE_DAY}(?:the )?(?P<day>{DAY})(?! (?:percent|million|billion|points))",
    "day-of-month-number-first": rf"{WEEKDAY_BEFORE}{THE}(?P<day>{DAY_NUMBER}) (?:of )?(?P<month>{MONTH})(?![a-z])",
    "week-of-day": rf"{THE}(?i:week) (?:of|beginning|starting) "
    rf"(?:(?P<month>{MONTH}) (?P<day>{DAY_NUMBER})|{THE}(?P<day>{DAY_NUMBER}) (?:of )?(?P<month>{MONTH})(?![a-z]))",
    "day-beside-weekday": rf"(?i:(?:the )?day (?P<side>before|after)) (?:(?P<which>last|next) )?(?P<weekday>{WEEKDAY})",
    "week-from-day": any_case(
        rf"(?:(?P<number>{NUMBER})|an?) weeks? (?P<way>from|ago) (?:on )?(?:(?P<which>next|last) )?"
        rf"(?:(?P<weekday>{WEEKDAY})|(?P<name>today|yesterday|tomorrow))"
    ),
    "years-ago-now": any_case(
        rf"(?:(?P<number>{NUMBER})|an?) years? ago (?:(?P<name>today)|(?:on )?(?P<weekday>{WEEKDAY})|"
        rf"(?P<which>this|last|next) "
        rf"(?:(?P<unit>week|month)|(?P<season>{SEASON})))"
    ),
    "part-of-period": rf"(?i:(?:the )?(?P<ordinal>{ORDINAL}|last|final) (?:full )?(?P<unit>week|day) (?:of|in)) "
    rf"(?:(?P<month>{MONTH})(?:,? (?:of )?(?P<year>{YEAR}))?|(?P<year>{YEAR})"
    r"|(?i:the (?P<whole>month|year)|(?P<which>last|this|next) (?P<whole>month|year)))",
    "weekday-of-month": rf"(?i:(?:the )?(?P<ordinal>{ORDINAL}|last)) (?P<weekday>{WEEKDAY}) (?:of|in) "
    rf"(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?",
    "weekday-of-week": rf"(?P<weekday>{WEEKDAY})(?: of)? (?i:(?P<which>last|this|next) week)",
    "weekday": rf"(?:(?P<shade>{EARLY_OR_LATE}) )?"
    r"(?i:(?:the )?(?P<which>last|next|this past|this coming|this|(?<=the )following|previous|coming|past) )?"
    rf"(?P<weekday>{WEEKDAY}|{ABBREVIATED_WEEKDAY})(?! {PART_OF_DAY}s\b)(?:['\u2019]s)?{PART_AFTER}{CLOCK_AFTER}",
    "day-beside-named-day": any_case(r"(?:the )?day (?P<side>before|after) (?P<name>yesterday|tomorrow)"),
    "named-day": rf"(?:{EARLY_OR_LATE} )?(?P<name>(?i:today|yesterday|tomorrow))(?:['\u2019]s)?"
    rf"{PART_AFTER}{CLOCK_AFTER}",
    "named-part-of-day": any_case(
        r"(?:early |late |earlier |later )?(?P<name>tonight|last night|overnight|"
        r"this (?:morning|afternoon|evening)|last evening)"
    ),
}

PERIOD_RULES = {
    "quarter-of-months": rf"{THE}(?:{MONTHS_OF_A_QUARTER})(?i: quarter| period)"
    rf"(?:,? (?:of |in )?(?:(?P<year>{YEAR})|{RELATIVE_YEAR}))?",
    "quarter-of-year": rf"{THE}{FISCAL}(?P<ordinal>{ORDINAL}|"
    rf"(?i:final|last)(?= quarter (?:of )?(?:\d|last year|the year)))[- ]{FISCAL}(?i:quarter)"
    rf"(?:,? (?:of |in )?{FISCAL}(?P<year>{YEAR})|(?: of)? {RELATIVE_YEAR})?",
    "quarter-after-year": rf"{YEAR_BEFORE} (?:(?P<ordinal>{ORDINAL})[- ](?i:quarter)|Q(?P<number>[1-4]))",
    "quarter-by-number": rf"Q(?P<ordinal>[1-4])(?: (?:of )?(?P<year>{YEAR}))?",
    "half-by-number": rf"H(?P<ordinal>[12]) (?:of )?(?P<year>{YEAR})",
    "the-period": rf"(?i:the (?:fiscal )?year|fiscal year)(?= (?i:(?:that )?(?P<end>ended|ending|ends)(?: in| on)?) "
    rf"(?P<month>{MONTH})(?: {DAY_NUMBER})?(?:,? (?P<year>{YEAR}))?)"
    rf"|{after('for in of during over through')}the (?:fiscal |full )?(?P<unit>year)"
    r"(?!-| (?:before|after|of|to|that|when|ended|ending|\d))",
    "year-ago-period": any_case(
        r"(?:(?:the |a )?(?:year[- ](?:ago|earlier)|same|corresponding) (?:fiscal )?(?:quarter|period)"
        r"(?:,? (?:last year|a year (?:ago|earlier)))?|year-(?:ago|earlier))"
    ),
    "quarter": any_case(
        r"(?:the )?(?:latest|most recent) (?:fiscal )?(?:quarter|(?P<period>period))|the (?:fiscal )?quarter"
        rf"(?:(?= (?:that )?ended (?:in )?(?P<month>{MONTH})(?: {DAY_NUMBER})?(?:,? (?P<year>{YEAR}))?)|)"
    ),
    "half-of-year": rf"{THE}{FISCAL}(?P<ordinal>(?i:first|second|latter))[- ](?i:half)"
    rf"(?: of (?:{FISCAL}(?P<year>{YEAR})|{RELATIVE_YEAR}|(?i:the year)))",
    "half-after-year": rf"{YEAR_BEFORE} (?P<ordinal>(?i:first|second))[- ](?i:half)",
    "business-half": any_case(rf"(?:the )?(?P<ordinal>first|second)(?:-half(?P<business>(?= {BUSINESS}))| half)"),
    "season-of-year": rf"{THE}{SHADE}(?P<season>{SEASON})(?: of|,)? (?P<year>{YEAR})",
    "part-of-short-year": rf"{THE}{SHADE}(?:(?P<season>{SEASON})|(?P<month>{MONTH}))"
    rf"(?:,| of)? {APOSTROPHE}(?P<short>\d\d)(?!['\u2019%:]|\d|s\b)",
    "relative-season": any_case(rf"(?:{SHADE}(?P<which>last|this|next|this past|this coming) (?P<season>{SEASON}))"),
    "season": rf"{after('in by until since during over through for of')}{THE}{SHADE}"
    rf"(?P<season>(?i:spring|summer|autumn|winter)|(?<=the )fall(?! (?:of|in)\b))",
    "century-by-year": rf"{THE}{SHADE}(?P<year>1[5-8]00)['\u2019]?s",
    "decade": rf"{THE}{SHADE}(?:(?:(?<=['\u2018\u2019])|(?<=\d\d\d0s and ))(?P<short>\d0)s"
    r"|(?P<year>(?:1[5-9]|20)\d0)['\u2019]?s)",
    "named-decade": any_case(rf"(?:the {SHADE}|mid-)(?:nineteen[- ])?(?P<decade>{either(DECADES)})"),
    "century": rf"{THE}{SHADE}"
    rf"(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|{SPELLED_ORDINAL})[- ](?i:century)",
    "era": any_case(f"(?P<era>{either(ERAS)})"),
    "day-beside-holiday": rf"(?i:(?:the )?(?:(?P<side>eve) of|day (?P<side>before|after))) {HOLIDAY_OF_YEAR}",
    "holiday": f"(?:(?P<which>(?i:last|this|next)) )?{HOLIDAY_OF_YEAR}(?! (?:parade|tree|Island|gift|card|Mass))",
    "weekend": any_case(r"(?:(?:the )?(?P<which>last|this|next|past|coming|this past|this coming)|the) week-?end"),
    "relative-month": rf"(?:{SHADE}(?i:(?P<which>last|this|next|this past|this coming)) )(?P<month>{MONTH_NAME})"
    rf"|(?i:(?P<shade_first>early|mid|late))[- ](?i:last) (?P<late_month>{MONTH_NAME})",
    "past-unit": any_case(
        rf"(?:(?:the )?past|{after('in over within during for')}the (?:last|next|coming)(?! century)) "
        r"(?P<unit>day|week|month|year|decade|century)(?P<half> and a half)?"
    ),
    "relative-period": rf"{SHADE}{THE}(?P<which>{LAST_OR_NEXT}) {FISCAL}(?P<unit>{CALENDAR_UNIT})(?:['\u2019]s)?",
    "period-after-next": rf"(?i:(?:the )?(?P<unit>week|month|year) (?P<way>after next|before last))"
    rf"(?! (?:{UNIT_OR_NAME}|{WEEKDAY}|{MONTH}|{SEASON}|{HOLIDAY})\b)",
    "same-period-of-year": any_case(
        rf"(?:the )?same (?P<unit>week|month)(?: (?:of |in )?(?:(?P<year>{YEAR})|last year|the previous year)|"
        r" (?:a|one) year (?:ago|earlier|before))"
    ),
    "season-of-same-year": any_case(
        rf"(?:early|late|later) that (?:same )?(?P<season>{SEASON})"
        r"|that (?:same )?(?P<season>summer|autumn|winter|(?:spring|fall)(?-i:(?! [a-z])))"
    ),
    "same-period": any_case(
        r"(?:(?:early|late|later|earlier) (?:on )?)?(?:that (?:very |same )?|(?:the )?same )"
        r"(?P<unit>day|week|month|year)(?P<part> morning| afternoon| evening| night)?"
    ),
    "in-the-period": any_case(r"(?:earlier|later|late|early) in the (?P<unit>week|month|year)"),
    "neighbor-day": any_case(r"(?:the )?(?:very )?(?P<which>next|following|previous) day"),
    "next-part-of-day": any_case(r"(?:early )?(?:the )(?:next|following) (?P<part>morning|afternoon|evening|night)"),
    "part-of-same-day": any_case(
        r"(?:early |late |later )?(?:that (?:same )?|the same )(?P<part>morning|afternoon|evening|night)"
    ),
    "day-after": any_case(r"(?:the|a) (?P<unit>day|week|month|year) (?P<side>before|after|earlier|later)")
    + r"(?=[.,;:!?)\"\u201d]|$)",
    "end-of-period": any_case(
        r"(?P<shade>(?:the )?(?:end|close|start|beginning|middle) of) "
        rf"(?:the |(?P<which>this|last|next) )?{FISCAL}(?P<unit>year|month|week|decade|century)"
    ),
    "year-end": any_case(r"(?:the )?(?P<unit>year|month)(?:[- ]|['\u2019]s )end(?! (?:rally|sale|report))"),
    "new-year": any_case("(?<!rang in )(?<!ring in )(?<!usher in )(?<!ushered in )(?<=in )the new year"),
    "year-with-shade": rf"(?P<shade>{EARLY_OR_LATE}|{END_OF})[- ](?i:the )?(?:fiscal )?(?P<year>{YEAR})(?![\d,.]\d)",
    "year-as-bound": rf"(?P<bound>[Pp]ost|[Pp]re)-(?P<year>{YEAR})",
    "year": rf"(?:(?i:fiscal(?: year)? |the (?:fiscal )?year |calendar )|FY ?)?(?P<year>{YEAR})"
    r"(?!\d|[,.]\d|-year|%| (?:GMT|UTC)\b)",
    "short-year": rf"{after('in of since from until by before after to and early late', APOSTROPHE)}"
    r"(?P<short>\d\d)(?!['\u2019%:]| [A-Z]| (?!is\b|was\b|has\b)[a-z-]+s\b)",
    "spoken-year": any_case(
        rf"(?P<hundreds>{either(HUNDREDS)})[- ](?P<rest>{SMALL_NUMBER}(?:[- ]{SMALL_NUMBER})?)(?![- ]year)"
    ),
    "month": rf"(?:{SHADE}|(?i:the month of ))(?P<month>{MONTH_NAME}|{SHORT_MONTH}\.)",
}

LENGTH_RULES = {
    "frequency-of-weekday": any_case(
        rf"(?:(?:each|every)(?: other)? (?P<weekday>{WEEKDAY})|(?P<plural>{WEEKDAY})(?: {PART_OF_DAY})?s(?! ago))"
    ),
    "frequency": any_case(rf"(?:each|every) (?:(?P<other>other) )?(?:(?P<number>{NUMBER}) )?(?P<unit>{UNIT})s?"),
    "frequency-of-season": any_case(rf"(?:each|every) (?P<season>{SEASON})"),
    "frequency-of-part": any_case(rf"(?:each|every) (?P<part>{PART_OF_DAY})"),
    "frequency-of-month": rf"(?i:each|every) (?P<month>{MONTH_NAME})",
    "frequency-word": f"(?P<word>{any_case(either(FREQUENCIES))})",
    "offset": any_case(
        rf"(?:(?:(?P<about>{ABOUT})|only|just) )?"
        rf"(?:(?P<number>{NUMBER}|an?|half an?|an? (?:half|quarter)(?: of a)?)|{INDEFINITE})"
        rf"[- ](?P<unit>{UNIT})s?(?P<half> and a half)?"
        rf"[- ](?P<way>ago|earlier|later|back(?=[.,;:]|$)|(?:before|after){NO_CLAUSE}|from now|hence)"
    ),
    "relative-length": any_case(
        rf"(?:(?:the|these|those) )?(?P<which>past|last|next|coming|previous|first|final|following|latest|preceding) "
        rf"(?:{APPROXIMATELY} )?(?:(?P<number>{NUMBER})|{INDEFINITE}) (?:fiscal |full )?(?P<unit>{UNIT})s?"
    ),
    "recent-units": any_case(
        rf"(?:(?P<which>recent|coming|past|previous|following) |the (?={UNIT}s ahead))(?P<unit>{UNIT})s(?: ahead)?"
    ),
    "bare-offset": any_case(rf"(?P<unit>{UNIT_OR_NAME})s (?P<way>ago|earlier|later)"),
    "compound-length": any_case(rf"(?:(?P<number>{NUMBER})|several|multi)[- ]?-(?P<unit>(?!quarter){UNIT})s?(?:-long)?")
    + NOT_OF_AGE,
    "unit-long": any_case(rf"(?P<unit>{UNIT})(?P<plural>s?)-long"),
    "length": any_case(
        rf"(?:{APPROXIMATELY} )?(?:(?P<number>{NUMBER}|an?(?= {UNIT} and a half\b))|{INDEFINITE}) "
        rf"(?:more |full |consecutive |straight |long |additional |other )?(?P<unit>{UNIT})s?"
        r"(?P<half> and a half)?"
    )
    + NOT_OF_AGE,
    "half-length": any_case(rf"half(?: (?:an?|the|of an?) |[- ])(?P<unit>{UNIT})"),
    "quarter-century": any_case("(?:a )?quarter(?:[- ]|(?: of)? a )century"),
    "rate": any_case(
        rf"(?:{NO_RATE_AFTER}(?:(?<=[s0-9%] )|(?<=illion )|{after('once twice thousand percent')})an? |{after('per')})"
        rf"(?P<unit>{TELLING_UNIT}|quarter)"
    ),
    "article-length": any_case(
        rf"{after('for than about within over in nearly almost once as after took lasted takes take spent spend last')}"
        rf"(?:another |an? (?:full )?|(?:less|more) than an? )(?P<unit>{TELLING_UNIT})"
        rf"|(?:{APPROXIMATELY} )?an? (?P<unit>{TELLING_UNIT})(?= (?:after|before)\b)"
    )
    + r"(?! (?i:earlier|ago|later))",
    "bare-units": any_case(rf"{after('for in within over after took take')}(?P<unit>{UNIT})s"),
    "clock": rf"(?P<clock>{CLOCK})",
}

VAGUE_RULES = {
    "reference": rf"(?P<word>{any_case(either(REFERENCES))})(?! that\b)",
    "future": any_case(r"(?<!['\u2019]s )future"),
    "any-time-soon": any_case("any ?time soon"),
}

GRAMMAR: dict[str, str] = CALENDAR_RULES | PERIOD_RULES | LENGTH_RULES | VAGUE_RULES
