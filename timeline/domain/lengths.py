"""The longest texts allowed, in characters: limits that fixture rows, columns and parameters share."""

ID_LENGTH = 200
TYPED_ID_LENGTH = ID_LENGTH + 12  # with the type in front of it
PAIR_LENGTH = 2 * ID_LENGTH + 1  # two ids
TELLING_ID_LENGTH = 2 * ID_LENGTH  # the ids of a thing and of an article, and a number
CORRECTION_ID_LENGTH = TYPED_ID_LENGTH + 12  # with a number behind it
RULE_LENGTH = 60  # the name of a rule
EDTF_LENGTH = 40
FIELD_LENGTH = 20  # the name of a field
LANGUAGE_LENGTH = 16
WIKIDATA_LENGTH = 20
URL_LENGTH = 2000
