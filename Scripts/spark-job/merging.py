"""Merges the events of a corpus, component by component, with the program's own merger.

A component is a set of tellings (events of one report) that is merged alone. Components begin as single tellings. In each round
the program looks, in every block of place and time, for components of which an event matches an event of another; those are
united, and what merging forms in them is looked at in the next round, until nothing matches. Then what is merged component by
component is what one process merges, whatever the partitions are.
"""

import subprocess
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator

from pyspark import RDD, StorageLevel


class Components:
    """Which component each telling belongs to; a telling that is not named is one of its own."""

    def __init__(self) -> None:
        self.names: dict[bytes, bytes] = {}

    def name(self, telling: bytes) -> bytes:
        """The least of the identifiers in the component."""
        while (other := self.names.get(telling, telling)) != telling:
            self.names[telling] = self.names.get(other, other)
            telling = other
        return telling

    def unite(self, one: bytes, other: bytes) -> None:
        least, greatest = sorted((self.name(one), self.name(other)))
        self.names[greatest] = least
        self.names.setdefault(least, least)

    def of_several(self) -> dict[bytes, bytes]:
        """The name of the component for each telling that shares one."""
        return {telling: self.name(telling) for telling in list(self.names)}


def through(command: list[str]) -> Callable[[Iterable[bytes]], Iterator[bytes]]:
    """Lines through a process; one that fails or dies fails the task, which Spark does again."""

    def run(lines: Iterable[bytes]) -> Iterator[bytes]:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=1 << 18)
        faults: list[BaseException] = []

        def feed() -> None:
            try:
                for line in lines:
                    process.stdin.write(line + b"\n")
                process.stdin.close()
            except BrokenPipeError:
                pass
            except BaseException as fault:  # of Spark's, while it hands out the lines
                faults.append(fault)
                process.kill()

        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        for line in process.stdout:
            yield line.rstrip(b"\n")
        feeder.join()
        status = process.wait()
        if faults:
            raise faults[0]
        if status:
            raise RuntimeError(f"{' '.join(command)} ended with status {status}")

    return run


class Merging:
    """The merging of the documents of a corpus, lines of `dateline map --per-document --full`."""

    def __init__(self, documents: RDD, dateline: str, partitions: int):
        self.step = lambda name: through([dateline, "merge", "--step", name, "-"])
        self.partitions = partitions
        # Identifier, blocks, outline and record of each telling.
        self.tellings = documents.mapPartitions(self.step("tellings")).map(lambda line: tuple(line.split(b"\t"))).persist(
            StorageLevel.DISK_ONLY)
        self.components = Components()
        self.rounds = 0

    def unite(self) -> None:
        """Unites components until no event of one matches an event of another."""
        outlines = self.tellings.map(lambda telling: telling[:3])
        wholes = outlines.context.emptyRDD()
        while links := self._links(outlines.union(wholes)):
            self.rounds += 1
            for one, other in links:
                self.components.unite(one, other)
            names = outlines.context.broadcast(self.components.of_several())
            united = outlines.filter(lambda telling: telling[0] in names.value).map(
                lambda telling: (names.value[telling[0]], telling[2]))
            wholes = self._by_component(united, "wholes").map(lambda line: tuple(line.split(b"\t")))

    def events(self) -> RDD:
        """The merged events, each a record of JSON."""
        names = self.tellings.context.broadcast(self.components.of_several())
        return self._by_component(
            self.tellings.map(lambda telling: (names.value.get(telling[0], telling[0]), telling[3])), "events")

    def _links(self, outlines: RDD) -> list[tuple[bytes, ...]]:
        """Pairs of components that belong together."""
        partitions = self.partitions
        names = outlines.context.broadcast(self.components.of_several())

        def spread(telling: tuple[bytes, bytes, bytes]) -> Iterator[tuple[int, bytes]]:
            id, blocks, outline = telling
            line = names.value.get(id, id) + b"\t" + outline
            for part in {int(block) % partitions for block in blocks.split()}:
                yield part, line

        lines = outlines.flatMap(spread).partitionBy(partitions, lambda part: part).values()
        return lines.mapPartitions(self.step("links")).map(lambda line: tuple(line.split(b"\t"))).collect()

    def _by_component(self, lines: RDD, step: str) -> RDD:
        """A step over lines by their component, each component in one piece."""
        sorted = lines.repartitionAndSortWithinPartitions(self.partitions, zlib.crc32)
        return sorted.map(lambda line: line[0] + b"\t" + line[1]).mapPartitions(self.step(step))
