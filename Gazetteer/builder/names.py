"""Which strings are names, and of which sort: real names, abbreviations or codes."""

import re
import unicodedata

PLAIN_LETTERS = str.maketrans({
    "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "Ae", "œ": "oe",
    "Œ": "Oe", "þ": "th", "Þ": "Th", "ð": "d", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H", "’": "'", "‘": "'", "ʻ": "'",
    "ʼ": "'", "ʹ": "'", "–": "-", "\u00a0": " ",
})
LONGEST_NAME = 100

AIRPORT_CODE = re.compile(r"[A-Z]{3}")
DOTTED = re.compile(r"(?:[A-Z]\.\s?){2,}|(?:[A-Z]\.){1,}[A-Z]")
CAPITALS = re.compile(r"[A-Z][A-Z&]{1,4}")
SHORTENED = re.compile(r"[A-Z][A-Za-z]{0,6}\.(?:\s?[A-Z][A-Za-z]{0,6}\.)*")
LETTER = re.compile(r"[^\W\d_]")


def strip_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def ascii_name(name: str) -> str:
    """The name in plain Latin letters where it is Latin; other scripts stay as they are."""
    return strip_accents(name.translate(PLAIN_LETTERS))


def fold(name: str) -> str:
    """A key under which spellings that differ by case, accents and punctuation are the same."""
    return re.sub(r"[\W_]+", " ", ascii_name(name).casefold()).strip()


def slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", ascii_name(name).lower()).strip("-")


def is_latin(character: str) -> bool:
    return character.isalpha() and unicodedata.name(character, "").startswith("LATIN")


def is_machine_transliteration(name: str) -> bool:
    """GeoNames dumps hold letter-by-letter renderings of foreign scripts: "drbnt", "ke la si nuo".

    They are the only names written in lower-case Latin letters throughout.
    """
    latin = [c for c in name if is_latin(c)]
    return bool(latin) and not any(c.isupper() for c in latin)


def cleaned(name: str) -> str:
    """The string as one line without field separators and invisible characters."""
    name = "".join(c for c in name if unicodedata.category(c) not in ("Cf", "Cc") or c in "\u200c\u200d\t\n")
    name = re.sub(r"[\t\n|\s]+", " ", name).strip(" ,;")
    return unicodedata.normalize("NFC", name)


def is_name(name: str) -> bool:
    return bool(
        LETTER.search(name)
        and len(name) <= LONGEST_NAME
        and "://" not in name
        and not re.search(r"\[a\. \d+\]|\(\d+\)", name)  # old charters' spellings with years, numbered twins
        and not is_machine_transliteration(name)
    )


class NameSet:
    """All names of one place, sorted into kinds as they are added."""

    def __init__(self, feature_class: str):
        self.feature_class = feature_class
        self.alternates: set[str] = set()
        self.historic: set[str] = set()
        self.abbreviations: set[str] = set()
        self.codes: set[str] = set()

    def add(self, name: str) -> None:
        name = cleaned(name)
        if not is_name(name):
            return
        if self.feature_class == "P" and AIRPORT_CODE.fullmatch(name):
            self.codes.add(name)
        elif DOTTED.fullmatch(name) or CAPITALS.fullmatch(name) or SHORTENED.fullmatch(name):
            self.abbreviations.add(name)
        else:
            self.alternates.add(name)

    def add_all(self, names) -> None:
        for name in names:
            self.add(name)

    def without_repetitions(self, main: str, ascii_main: str):
        """The four columns: sorted, without the main name and spellings that differ only by accents from another."""
        taken = {main, ascii_main}
        historic = self.historic - taken
        kept = self.alternates - taken - historic
        accented = {strip_accents(n).casefold() for n in kept | taken if strip_accents(n) != n}
        kept = {n for n in kept if strip_accents(n) != n or n.casefold() not in accented}
        taken |= kept | historic
        return (
            sorted(kept),
            sorted(historic),
            sorted(self.abbreviations - taken - self.codes),
            sorted(self.codes - taken),
        )
