"""Examples with their traits go in; the weight of each trait comes out, by logistic regression, and into a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize
from scipy.special import expit

from timeline.extraction import lexicon

FOLDER = Path(str(files(lexicon)))

Values = np.ndarray[Any, np.dtype[np.float64]]
OF_AMOUNT = "amount "


@dataclass(frozen=True, slots=True)
class Example:
    """The traits of a candidate, whether it is what is looked for, and how much it counts.

    ``amounts`` are what it has more or less of, as many for all candidates; their weights are "amount 000" and so on.
    """

    traits: tuple[str, ...]
    is_wanted: bool
    weight: float
    amounts: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """How many candidates bear a trait that counts, what weights are too small, and how strongly all are held down."""

    least_seen: int
    least_weight: float
    restraint: float


def learn_weights(examples: Sequence[Example], settings: Settings) -> dict[str, float]:
    """Fit a logistic regression whose weights are held near nought, all but that of "always"."""
    names, table = _tabled(examples, settings.least_seen)
    truths = np.array([example.is_wanted for example in examples])
    counts = np.array([example.weight for example in examples])

    def loss(weights: Values) -> tuple[float, Values]:
        scores = table @ weights[1:] + weights[0]
        slopes = counts * (expit(scores) - truths)
        held = np.append(0.0, settings.restraint * weights[1:])
        total = counts @ (np.logaddexp(0.0, scores) - truths * scores) + held @ weights / 2
        return float(total), np.append(slopes.sum(), table.T @ slopes) + held

    weights = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    named = zip(names, weights.tolist(), strict=True)
    return {name: weight for name, weight in named if abs(weight) >= settings.least_weight or _is_kept(name)}


def _tabled(examples: Sequence[Example], least_seen: int) -> tuple[list[str], sparse.csr_matrix]:
    """The names of the weights, "always" first, and a row an example: what it bears of each but that."""
    bearers = Counter(trait for example in examples for trait in set(example.traits))
    columns = {trait: place for place, trait in enumerate(t for t in bearers if bearers[t] >= least_seen)}
    borne = [[columns[trait] for trait in example.traits if trait in columns] for example in examples]
    starts = np.cumsum([0, *map(len, borne)])
    amounts = np.array([example.amounts for example in examples])
    marks = sparse.csr_matrix((np.ones(starts[-1]), list(chain(*borne)), starts), (len(examples), len(columns)))
    names = ["always", *columns, *(f"{OF_AMOUNT}{number:03}" for number in range(amounts.shape[1]))]
    return names, sparse.hstack([marks, sparse.csr_matrix(amounts)]).tocsr()


def _is_kept(name: str) -> bool:
    """Whether a weight counts however small it is."""
    return name == "always" or name.startswith(OF_AMOUNT)


def write_weights(file: str, header: Iterable[str], weights: Mapping[str, float]) -> None:
    """Write the weights of traits, sorted by name, into a file of the lexicon, behind lines that say what they are."""
    lines = [
        *(f"# {line}" for line in header),
        *(f"{trait}\t{weight:.2f}" for trait, weight in sorted(weights.items())),
    ]
    (FOLDER / file).write_text("\n".join(lines) + "\n", encoding="utf-8")
