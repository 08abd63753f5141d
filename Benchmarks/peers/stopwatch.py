"""Processor seconds of what runs in this process."""

import statistics
import time


def timed(runs, body):
    """The median processor seconds of some runs, and what the last one gave."""
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        found = body()
        seconds.append(time.process_time() - start)
    return statistics.median_low(seconds), found
