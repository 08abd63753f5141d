"""Draws a stretch of days of an archive, made up by rule, and tells how much merging it would be.

Events are drawn by place (of heavy-tailed shares), kind of act and day; some places have bursts; how many tellings
an event has follows a power law. Tellings of one event link by chance, and so do events of one place, kind and day: the more, the
denser the place. What is linked is a component, which one process merges.
"""

import argparse

import numpy

KINDS = (0.55, 0.2, 0.1, 0.1, 0.05)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="Scripts/simulate-merge-load", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--days", type=int, default=20, help="a block of 16 days and two days on each side (default: 20)")
    parser.add_argument("--events", type=float, default=100e6, help="events a year (default: 100 million)")
    parser.add_argument("--tellings", type=float, default=4, help="tellings an event, on average (default: 4)")
    parser.add_argument("--most-tellings", type=int, default=20_000, help="of the greatest story (default: 20,000)")
    parser.add_argument("--places", type=int, default=200_000, help="places with events (default: 200,000)")
    parser.add_argument("--exponent", type=float, default=0.8, help="the n-th place has n^-EXPONENT of the first's share (default: 0.8)")
    parser.add_argument("--bursts", type=float, default=0.002, help="share of places in a burst, tenfold and more (default: 0.002)")
    parser.add_argument("--linked", type=float, default=0.8, help="share of tellings that link to their event (default: 0.8)")
    parser.add_argument(
        "--confused", type=float, default=0.02, help="share of pairs of events of one place, kind and day that link (default: 0.02)")
    parser.add_argument("--merged", type=float, default=1200, help="microseconds a telling takes in all steps (default: 1200)")
    parser.add_argument("--record", type=float, default=5.4, help="kilobytes of a telling's record (default: 5.4)")
    return parser.parse_args()


def power_law(random: numpy.random.Generator, count: int, mean: float, most: int) -> numpy.ndarray:
    """Whole numbers from 1 to `most` with this mean, with a heavy tail."""
    low, high = 1.01, 20.0
    sizes = numpy.arange(1, most + 1, dtype=float)
    for _ in range(60):
        exponent = (low + high) / 2
        weights = sizes ** -exponent
        low, high = (exponent, high) if (sizes * weights).sum() / weights.sum() > mean else (low, exponent)
    return 1 + numpy.searchsorted(numpy.cumsum(weights) / weights.sum(), random.random(count))


def components(count: int, one: numpy.ndarray, other: numpy.ndarray) -> numpy.ndarray:
    """The least node of the component of each node, by halving the ways to it."""
    label = numpy.arange(count)
    while True:
        least = numpy.minimum(label[one], label[other])
        before = label.copy()
        numpy.minimum.at(label, label[one], least)
        numpy.minimum.at(label, label[other], least)
        label = label[label]
        if (label == before).all():
            return label


def main() -> None:
    options = arguments()
    random = numpy.random.default_rng(options.seed)
    count = int(options.events * options.days / 365)
    shares = numpy.arange(1, options.places + 1) ** -options.exponent
    burst = random.random(options.places) < options.bursts
    shares[burst] *= 10 * (1 + random.pareto(1.5, burst.sum()))
    place = numpy.searchsorted(numpy.cumsum(shares) / shares.sum(), random.random(count))
    kind = numpy.searchsorted(numpy.cumsum(KINDS), random.random(count)).clip(max=len(KINDS) - 1)
    day = random.integers(0, options.days, count)
    tellings = power_law(random, count, options.tellings, options.most_tellings)

    # Events of one place, kind and day stand together.
    group = (place * len(KINDS) + kind) * options.days + day
    order = numpy.argsort(group, kind="stable")
    group, tellings = group[order], tellings[order]
    starts = numpy.flatnonzero(numpy.r_[True, group[1:] != group[:-1]])
    sizes = numpy.diff(numpy.r_[starts, count])
    heads = numpy.add.reduceat(tellings, starts)
    pairs = random.poisson(options.confused * sizes * (sizes - 1) / 2)
    pairs = numpy.minimum(pairs, 20 * sizes)  # more would not connect more
    chosen = numpy.repeat(numpy.arange(len(starts)), pairs)
    one = starts[chosen] + (random.random(len(chosen)) * sizes[chosen]).astype(int)
    other = starts[chosen] + (random.random(len(chosen)) * sizes[chosen]).astype(int)
    label = components(count, one, other)
    linked = numpy.maximum(1, random.binomial(tellings, options.linked))
    size = numpy.bincount(label, weights=linked, minlength=count)
    size = size[size > 0].astype(int)
    alone = int((tellings - linked).sum())
    total = int(tellings.sum())
    hours = total * options.merged / 3.6e9
    print(f"{options.days} days: {count:,} events, {total:,} tellings, {alone + len(size):,} components")
    print("tellings in a component: " + ", ".join(
        f"{share:.4g} % up to {int(numpy.percentile(size, share)):,}" for share in (50, 90, 99, 99.9, 99.99)))
    print(f"largest component: {size.max():,} tellings, {100 * size.max() / total:.3f} % of all, "
          f"{size.max() * options.merged / 1e6:.0f} s and {size.max() * options.record / 1000:,.0f} MB of records")
    print(f"most tellings of one place, kind and day: {heads.max():,}")
    print(f"processor time: {hours:.1f} h for {options.days} days, {hours * 365 / options.days:,.0f} h a year")


main()
