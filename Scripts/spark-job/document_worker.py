"""Documents through one `dateline map --per-document`, which is started again when it dies."""

import itertools
import json
import os
import re
import select
import signal
import subprocess
import threading
from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True)
class Read:
    """A document that was read: the line that dateline wrote for it, without its end."""

    line: bytes


@dataclass(frozen=True)
class Rejected:
    """A document that gave no line: its identifier, a stable code, and why."""

    id: str
    code: str
    reason: str


# Documents that are handed over together, and how many such batches may be under way.
BATCH = 16
BATCHES = 64

# The identifier stands first in a line; the rest of it is not looked at here.
IDENTIFIER_AT = len('{"id":"')

# "rejected: -:3: has an empty "text" (empty)", as dateline writes of the third line of its standard input.
REJECTION = re.compile(r"^rejected: -:(\d+): (.*) \((\w+)\)$")


class DocumentWorker:
    """Reads documents, in their order, with as many processes after one another as it takes.

    A process that dies, or is silent for longer than `patience` seconds, leaves the document that it was at. That one is
    given to a new process by itself: if that dies as well, the document is reported as `poison`, and the rest goes on.
    What a process had answered before is not asked again.
    """

    def __init__(self, command, patience=120.0):
        self.command = command
        self.patience = patience

    def outcomes(self, documents):
        """An outcome for each of the documents, pairs of an identifier and a line of JSON: those that were read in their
        order, and those that were not as soon as their process has ended."""
        documents = iter(documents)
        while (first := next(documents, None)) is not None:
            left, death = yield from self._outcomes_of_one_process(itertools.chain([first], documents))
            if death is None:
                return
            if not left:
                continue
            suspect, *others = left
            documents = itertools.chain(others, documents)
            left, death = yield from self._outcomes_of_one_process(iter([suspect]))
            if left:
                yield Rejected(suspect[0], "poison", f"dateline {death} at this document, twice")

    def _outcomes_of_one_process(self, documents):
        """What one process answers; gives those documents that it had and did not answer, and how it died, or None."""
        with _Process(self.command, self.patience) as process:
            yield from process.outcomes(documents)
            return process.left, process.death


class _Process:
    """One run of dateline."""

    def __init__(self, command, patience):
        self.patience = patience
        self.flying = deque()
        self.left = []
        self.death = None
        self.reasons = {}
        self.messages = deque(maxlen=20)
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=1 << 16)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                stream.close()
            except OSError:
                pass

    def outcomes(self, documents):
        room = threading.Semaphore(BATCHES)
        stop = threading.Event()
        threads = [
            threading.Thread(target=self._feed, args=(documents, room, stop), daemon=True),
            threading.Thread(target=self._note, daemon=True),
        ]
        for thread in threads:
            thread.start()
        passed = []
        done = 0
        for answers in self._answers():
            if answers is None:
                if not self.flying:
                    continue
                self.process.kill()
                self.death = f"was silent for {self.patience:g} s"
                break
            for line in answers:
                id, _ = json.decoder.scanstring(line.decode(), IDENTIFIER_AT)
                while self.flying and self.flying[0][1][0] != id:
                    passed.append(self.flying.popleft())
                    done += 1
                if self.flying:
                    self.flying.popleft()
                    done += 1
                yield Read(line)
            while done >= BATCH:
                done -= BATCH
                room.release()
        stop.set()
        room.release()
        status = self.process.wait()
        for thread in threads:
            thread.join()
        # 1 says that some input was rejected; 2 and 3 that no document can be read at all.
        if self.death is None and status in (2, 3):
            raise RuntimeError(f"dateline cannot work: {' '.join(self.messages)}")
        if self.death is None and status not in (0, 1):
            self.death = f"died of {signal.Signals(-status).name}" if status < 0 else f"ended with status {status}"
        flying = list(self.flying)
        if self.death is None:
            passed, flying = passed + flying, []
        # A document that was rejected is known by its number; one that was not, and has no line, is still to be read.
        for number, document in passed:
            reason, code = self.reasons.get(number, ("gave no line", "no_answer"))
            yield Rejected(document[0], code, reason)
        for number, document in flying:
            if number in self.reasons:
                reason, code = self.reasons[number]
                yield Rejected(document[0], code, reason)
            else:
                self.left.append(document)

    def _feed(self, documents, room, stop):
        number = 0
        try:
            while not stop.is_set():
                # Documents are taken only when there is room for them, and never after the end.
                room.acquire()
                if stop.is_set() or not (batch := list(itertools.islice(documents, BATCH))):
                    break
                for document in batch:
                    number += 1
                    self.flying.append((number, document))
                self.process.stdin.write(b"".join(document[1].encode() + b"\n" for document in batch))
                # The bytes go on at once, so that a process that waits is not taken for one that is silent.
                self.process.stdin.flush()
            self.process.stdin.close()
        except (BrokenPipeError, ValueError, OSError):
            pass

    def _answers(self):
        """The lines that the process writes, as they come; None whenever it was silent for as long as patience lasts."""
        stream = self.process.stdout.fileno()
        ready = select.poll()
        ready.register(stream, select.POLLIN)
        rest = b""
        while True:
            if not ready.poll(self.patience * 1000):
                yield None
                continue
            if not (chunk := os.read(stream, 1 << 16)):
                return
            # A line that is cut off was not finished.
            *lines, rest = (rest + chunk).split(b"\n")
            yield lines

    def _note(self):
        for line in self.process.stderr:
            text = line.decode(errors="replace").rstrip("\n")
            if match := REJECTION.match(text):
                self.reasons[int(match[1])] = (match[2], match[3])
            else:
                self.messages.append(text)
