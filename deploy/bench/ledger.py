"""The cases of `LedgerBenchmark` in numpy on one thread: the peer whose time and figures ours are held against.

Usage: ledger.py CASES OURS     (CASES by `LedgerBenchmark --export`, OURS what `LedgerBenchmark` printed)
Prints one line of JSON per case; ends with 1 where a figure differs by more than five standard errors.

Made as fast as numpy allows, also where that is less general than ours: prices are the only numbers drawn, so all
that a draw comes to is linear in what was drawn, and one matrix product gives it. Its clock leaves out reading and
laying out the case; ours counts the latter.
"""

import os

for name in ("OMP", "OPENBLAS", "MKL"):
    os.environ[f"{name}_NUM_THREADS"] = "1"

import json
import math
import statistics
import sys
import time

import numpy

# Draws that are computed at once: their sums stay in the processor's cache.
BLOCK = 2_000
WEIGHT = 4
SHARES = {"p10": 0.1, "p50": 0.5, "p90": 0.9}


def profile(line, first, years):
    """How full a line flows in each year."""
    year = numpy.arange(years)
    start = line.get("start", first) - first
    full = numpy.minimum(1, (year - start + 1) / line.get("ingroei_jaren", 1))
    return numpy.where(year < start, 0, full)


class Case:
    """A case laid out for drawing: every outcome is a constant and a factor per number that is drawn."""

    def __init__(self, exported):
        case = exported["case"]
        known = {"basisjaar", "naam", "prijspeil", "looptijd", "discontovoet", "conventie", "index", "posten", "pm"}
        assert set(case) <= known and case["conventie"] == "basisjaar", "the peer knows no such case"
        self.years, self.draws, self.name = case["looptijd"], exported["draws"], exported["name"]
        discount = (1 + case["discontovoet"]) ** -numpy.arange(self.years)
        self.actors = list(dict.fromkeys(share["actor"] for line in case["posten"] for share in line["verdeling"]))
        drawn = {number["line"]: place for place, number in enumerate(exported["numbers"])}
        # Rows: yearly costs, yearly benefits, running discounted balance, all costs, all benefits, actors.
        rows = 3 * self.years + 2 + len(self.actors)
        self.constant, self.factors = numpy.zeros((rows, 1)), numpy.zeros((rows, len(drawn)))
        for line in case["posten"]:
            assert line["soort"] in ("kost", "baat") and not {"reele_groei", "uitdoving", "profiel"} & set(line)
            outcome = self.outcome(line, profile(line, case["basisjaar"], self.years), discount)
            place = drawn.get(line["id"])
            if place is None:
                self.constant[:, 0] += line["prijs"] * outcome
            else:
                self.factors[:, place] = outcome
        self.prices = numpy.array([line["prijs"] for line in case["posten"] if line["id"] in drawn])
        thoughts = numpy.array([number["thoughts"] for number in exported["numbers"]])
        self.low, mode, high = thoughts[:, :, 0], thoughts[:, :, 1], thoughts[:, :, 2]
        self.width = high - self.low
        self.alpha = 1 + WEIGHT * (mode - self.low) / self.width
        self.beta = 1 + WEIGHT * (high - mode) / self.width

    def outcome(self, line, units, discount):
        """What a line comes to per euro of its price."""
        amount = math.prod(quantity["waarde"] for quantity in line["hoeveelheid"])
        amount *= math.prod(1 - part for part in line.get("correcties", {}).values())
        flow = amount * units
        none = numpy.zeros(self.years)
        sign = -1 if line["soort"] == "kost" else 1
        worth = discount @ flow
        shares = numpy.zeros(len(self.actors))
        for share in line["verdeling"]:
            shares[self.actors.index(share["actor"])] += share["aandeel"]
        flows = (flow, none) if sign < 0 else (none, flow)
        totals = (worth, 0) if sign < 0 else (0, worth)
        return numpy.concatenate([*flows, sign * numpy.cumsum(discount * flow), totals, sign * worth * shares])

    def worth(self):
        """The net present value without chance."""
        outcome = self.constant[:, 0] + self.factors @ self.prices
        return outcome[3 * self.years + 1] - outcome[3 * self.years]

    def run(self, chance):
        """All draws: every draw takes one person's thoughts, and keeps all that it comes to."""
        people = self.low.shape[1]
        total = 3 * self.years
        # The order of draws means nothing, so those of one person stand together and share their shapes.
        bounds = numpy.concatenate([[0], numpy.cumsum(chance.multinomial(self.draws, [1 / people] * people))])
        samples = numpy.empty((len(self.low), self.draws))
        for person, (first, last) in enumerate(zip(bounds, bounds[1:])):
            drawn = chance.beta(self.alpha[:, person, None], self.beta[:, person, None], (len(self.low), last - first))
            drawn *= self.width[:, person, None]
            drawn += self.low[:, person, None]
            samples[:, first:last] = drawn
        room = numpy.empty((len(self.factors), BLOCK))
        costs, benefits, ratios = numpy.empty((3, self.draws))
        sums, paybacks = numpy.zeros(len(self.factors)), numpy.zeros(self.years + 1, dtype=int)
        above = numpy.zeros(len(self.actors))
        for first in range(0, self.draws, BLOCK):
            drawn = samples[:, first : first + BLOCK]
            outcomes = room[:, : drawn.shape[1]]
            numpy.matmul(self.factors, drawn, out=outcomes)
            outcomes += self.constant
            sums += outcomes.sum(axis=1)
            costs[first : first + BLOCK], benefits[first : first + BLOCK] = outcomes[total : total + 2]
            above += (outcomes[total + 2 :] > 0).sum(axis=1)
            running = outcomes[2 * self.years : total]
            steps = numpy.abs(numpy.diff(running, axis=0, prepend=0)).max(axis=0)
            # The year after the last that is short is the first of the stay at or above zero.
            short = (running < -1e-9 * numpy.maximum(1, steps))[::-1]
            last = numpy.where(short.any(axis=0), self.years - short.argmax(axis=0), 0)
            paybacks += numpy.bincount(last, minlength=self.years + 1)
        worth = benefits - costs
        numpy.divide(benefits, costs, out=ratios)
        means = sums / self.draws
        return {
            "worth": worth, "ratio": ratios, "mean": worth.mean(), "sd": worth.std(), "above": (worth > 0).mean(),
            "quantiles": numpy.quantile(worth, list(SHARES.values())), "ratio p50": numpy.median(ratios),
            "cumulative": means[2 * self.years : total], "paybacks": paybacks[:-1] / self.draws,
            "actors": means[total + 2 :], "actors above": above / self.draws, "samples": samples,
        }

    def errors(self, samples):
        """The standard errors of the means of all outcomes, which are linear in the samples."""
        variances = numpy.einsum("ij,jk,ik->i", self.factors, numpy.cov(samples), self.factors)
        return numpy.sqrt(numpy.maximum(variances, 0) / self.draws)


def quantile_error(values, share):
    """The standard error of a quantile, by the slope of the quantiles around it."""
    low, high = numpy.quantile(values, [share - 0.02, share + 0.02])
    return math.sqrt(share * (1 - share) / len(values)) * (high - low) / 0.04


def differences(case, ours, drawn):
    """Every figure of both, with the standard error of one of them."""
    count, worth, rows = case.draws, drawn["worth"], case.errors(drawn["samples"])
    fourth = ((worth - drawn["mean"]) ** 4).mean() / drawn["sd"] ** 4
    yield "mean", ours["mean"], drawn["mean"], drawn["sd"] / math.sqrt(count)
    yield "sd", ours["sd"], drawn["sd"], drawn["sd"] * math.sqrt((fourth - 1) / (4 * count))
    for (name, share), value in zip(SHARES.items(), drawn["quantiles"]):
        yield name, ours[name], value, quantile_error(worth, share)
    yield "ratio p50", ours["ratio p50"], drawn["ratio p50"], quantile_error(drawn["ratio"], 0.5)
    for year, value in enumerate(drawn["cumulative"]):
        yield f"cumulative {year}", ours["cumulative"][year], value, rows[2 * case.years + year]
    for place, actor in enumerate(case.actors):
        yield f"actor {actor}", ours["actors"][actor], drawn["actors"][place], rows[3 * case.years + 2 + place]
    shares = [("above", ours["above"], drawn["above"])]
    shares += [(f"payback {year}", ours["paybacks"][year], value) for year, value in enumerate(drawn["paybacks"])]
    for name, one, other in shares:
        pooled = (one + other) / 2
        yield name, one, other, math.sqrt(max(pooled * (1 - pooled), 1 / count) / count)


def disagreements(case, ours, drawn):
    """What differs by more than five standard errors of a difference; where nothing varies, rounding is allowed."""
    if abs(case.worth() - ours["worth"]) > 1e-9 * abs(ours["worth"]):
        yield f"{case.name}: worth without chance: {ours['worth']} and {case.worth()}"
    for name, one, other, error in differences(case, ours["figures"], drawn):
        if not abs(one - other) <= 5 * math.sqrt(2) * error + 1e-9 * abs(other):
            yield f"{case.name}: {name}: {one} and {other}, {abs(one - other) / error / math.sqrt(2):.1f} errors apart"


def main():
    cases, printed = sys.argv[1:]
    ours = {each["name"]: each for each in map(json.loads, open(printed)) if each["who"] == "wijktafel"}
    wrong = []
    for case in map(Case, json.load(open(cases))):
        times = []
        for seed in range(7 if case.draws * len(case.low) <= 500_000 else 1):
            # The fastest of numpy's generators.
            chance = numpy.random.Generator(numpy.random.SFC64(seed))
            start = time.process_time()
            drawn = case.run(chance)
            times.append(time.process_time() - start)
        figures = {name: drawn[name] for name in ("mean", "sd")} | dict(zip(SHARES, drawn["quantiles"]))
        print(json.dumps({
            "who": "numpy", "name": case.name, "worth": case.worth(),
            "simulation ms": 1000 * statistics.median(times), "figures": figures,
        }), flush=True)
        wrong += disagreements(case, ours[case.name], drawn)
    for line in wrong:
        print(line, file=sys.stderr)
    sys.exit(1 if wrong else 0)


main()
