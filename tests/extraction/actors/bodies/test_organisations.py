"""Names of bodies are found whole, by the words that tell of bodies in many languages."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of, kinds_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The People's Harbour Army held drills.", "peoples-harbour-army"),
        ("The Norwegian Dock Workers' Union went on strike.", "norwegian-dock-workers-union"),
        ("St Mary's Hospital closed a ward.", "st-marys-hospital"),
        ("Banco do Norte cut jobs.", "banco-do-norte"),
        ("Partido Verde sued the mayor.", "partido-verde"),
        ("They belonged to Lashkar-e-Nahar.", "lashkar-e-nahar"),
        ("Engineers Without Frontiers left the town.", "engineers-without-frontiers"),
        ("The Ports and Rivers Senior Staff Union (PRSSU) met.", "ports-and-rivers-senior-staff-union"),
        ("The Green party lost two seats.", "green-party"),
        ("The Abductees' Mothers Association met.", "abductees-mothers-association"),
        ("The ruling Vega party lost two seats.", "vega"),
        ("Its main opposition Vega party left. Vega won.", "vega"),
        ("An Alphatex spokeswoman said it was over.", "alphatex"),
        ("The strike ended, the RUPA union federation said.", "rupa"),
        ("The Rebel-run health ministry said it was over.", "rebel-run-health-ministry"),
        ("The Visby district attorney's office is investigating.", "visby-district-attorneys-office"),
        ("The singer's label, Palmer Records, sued.", "palmer-records"),
        ("The Committee on Marine Safety met.", "committee-on-marine-safety"),
        ("The Dublin Tenants' Association met.", "dublin-tenants-association"),
        ("Songs for Peace Foundation paid.", "songs-for-peace-foundation"),
        ("Ana Lu of Clean Rivers Coalition Kenya left.", "clean-rivers-coalition-kenya"),
    ],
)
def test_whole_names(text: str, name: str) -> None:
    assert name in ids_of(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Harbour's Army held drills.", {"harbours-army"}),
        ("They passed the Radio Control Law.", {"radio-control-law"}),
        ("They closed Bank Street.", {"bank-street"}),
        ("He told The Mayor so.", {"mayor"}),
        ("Union Minister Raslo Numa spoke.", {"union-minister-raslo-numa"}),
        ("He sang at Radio City Music Hall.", {"radio-city-music-hall"}),
        ("It is a Project of Common Interest.", {"project-of-common-interest"}),
        ("He studied at the Polar Academy.", {"polar-academy"}),
        ("The Chief Justice resigned.", {"chief-justice"}),
        ("The Christmas party was loud.", {"christmas-party"}),
        ("Guests of the loud Vega party left.", {"vega", "vega-party"}),
        ("The Ports Union and Rivers Union met.", {"ports-union-and-rivers-union"}),
        ("It rose, the café Society said.", {"e-society"}),
        ("Strikers met in the Rebel-run army hall.", {"rebel-run-army"}),
        ("The Senate Committee on March 3 refused.", {"senate-committee-on-march"}),
        ("I WON BY A LOT!", {"i-won-by-a-lot", "won-by-a-lot", "lot"}),
        ("Department of State Spokesperson Dan Rask left.", {"department-of-state-spokesperson-dan-rask"}),
    ],
)
def test_nobody(text: str, names: set[str]) -> None:
    assert not names & ids_of(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("U Tin Maung, a spokesman for the Nordic Front, told Avisen so.", "u-tin-maung", "person"),
        ("An inquiry by OpenSkies found that few agree.", "openskies", "organisation"),
        ("He spoke to The Skerrywatch on Friday.", "skerrywatch", "media"),
        ("The jury convicted him. The jury left.", "jury", "organisation"),
        ("Virginia Tech said it would not sell the laboratory.", "virginia-tech", "organisation"),
        ("The envoy met the Raslo Trades Union Congress.", "raslo-trades-union-congress", "organisation"),
        ("The envoy met the National People's Congress.", "national-peoples-congress", "government"),
        ("The Miami Ledger reported it.", "miami-ledger", "media"),
    ],
)
def test_by_what_stands_beside(text: str, name: str, kind: str) -> None:
    assert kinds_of(text)[name] == kind
