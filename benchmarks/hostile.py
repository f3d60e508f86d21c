"""What the worst file costs: thousands of maps spoilt by chance, and shapes that grow.

A file that would hold up a check for long would be a way to stop everybody's build. So no time may grow faster than the
file does.
"""

import random
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import cjm_plugin
from benchmarks.catalogues import WORK
from cjm_plugin.checks.run import check

SIZES = (3_000,)
_MAP = Path(__file__).parents[1] / "content" / "services" / "mvd" / "zagranpasport.md"
_PIECES = [
    *"\t\n\r :#-[]{},\"'&*!|>%@`?~<\\",
    "\n  ",
    ": ",
    " #a",
    "---\n",
    "\x00",
    "{a: ",
    "# cjm: accept CJM301: a\n",
]
_MOST_TIMES = (1, 1, 1, 10, 300, 3_000)
_SHOWN = 5
_TOP = "---\ntitle: a\n"
_STEPS = f"{_TOP}as_is:\n  start_event: b\n  outcome: c\n  steps:\n"
_TWO_STEPS = f"{_STEPS}    - {{id: a, title: Узнать о справке}}\n    - {{id: b, title: Получить справку}}\n"
_ROW = "{:34} {:>8} {:>9} {:>9} {:>9}"
SHAPES: dict[str, Callable[[int], str]] = {
    "own keys": lambda n: _TOP + "".join(f"x-{i}: 1\n" for i in range(n)),
    "unknown keys": lambda n: _TOP + "".join(f"k{i}: 1\n" for i in range(n)),
    "a key again and again": lambda n: _TOP + "x-a: 1\n" * n,
    "references to nothing": lambda n: f"{_TOP}agencies:\n" + "".join(f"  - aa{i}\n" for i in range(n)),
    "steps": lambda n: _STEPS + "".join(f"    - {{id: s{i}, title: Шаг, problems: [p{i}]}}\n" for i in range(n)),
    "steps of one id": lambda n: _STEPS + "    - {id: a, title: b}\n" * n,
    "problems": lambda n: f"{_TOP}problems:\n" + "".join(f"  p{i}: {{text: О ней узнают {i}}}\n" for i in range(n)),
    "references to nothing nearby": lambda n: (
        f"{_STEPS}"
        + "".join(f"    - {{id: s{i}, title: Шаг, problems: [r-{i}]}}\n" for i in range(n))
        + "problems:\n"
        + "".join(f"  p-{i}: {{text: О ней узнают {i}}}\n" for i in range(n))
    ),
    "evidence": lambda n: (
        f"{_TOP}evidence:\n" + "".join(f"  e{i}: {{kind: interview, title: b, quote: c}}\n" for i in range(n))
    ),
    "needs alike": lambda n: (
        f"{_TOP}needs:\n" + "".join(f"  n{i}: Знать срок выплаты пособия {'абвгдежз'[i % 8]}{i}\n" for i in range(n))
    ),
    "comments that accept": lambda n: (
        f"{_TWO_STEPS}problems:\n" + "  # cjm: accept CJM301: d\n" * n + "  p: {text: е}\n"
    ),
    "comments that accept the file": lambda n: _TOP + "# cjm: accept-file CJM301: d\n" * n,
    "accepted findings": lambda n: (
        f"{_TWO_STEPS}problems:\n" + "".join(f"  # cjm: accept CJM301: d\n  p{i}: {{text: е}}\n" for i in range(n))
    ),
    "comments below": lambda n: f"{_TOP}---\n" + "<!-- cjm: accept CJM601: d -->\n\n" * n,
    "comments of one paragraph below": lambda n: f"{_TOP}---\n" + "a <!-- cjm: accept CJM601: d -->\n" * n,
    "comments between code": lambda n: f"{_TOP}---\n" + "`a` <!-- cjm: accept CJM601: d -->\n\n    b\n\n" * n,
    "comments": lambda n: _TOP + "# a\n" * n,
    "quotes": lambda n: f'{_TOP}x-a: "' + '\\"' * n + "\n",
    "quoted words": lambda n: f"{_TOP}x-a: " + "'a' " * n + "\n",
    "colons": lambda n: f"{_TOP}x-a: " + "a: " * n + "\n",
    "number signs": lambda n: f"{_TOP}x-a: " + "a #b" * n + "\n",
    "an open list": lambda n: f"{_TOP}x-a: [" + "a, " * n + "\n",
    "brackets": lambda n: f"{_TOP}x-a: " + "[" * n + "\n",
    "empty lines": lambda n: _TOP + "\n" * n,
    "hyphens": lambda n: _TOP + "- " * n + "\n",
    "tabs": lambda n: f"{_TOP}needs:\n" + "\ta: b\n" * n,
    "a long id": lambda n: f"{_TOP}agencies: [" + "a-" * n + "]\n",
    "a long duration": lambda n: f"{_TOP}term: " + "9 " * n + "d\n",
    "a long date": lambda n: f"{_TOP}reviewed: " + "2026-" * n + "\n",
    "a long address": lambda n: f"{_TOP}url: https://" + "a." * n + "\n",
    "digits": lambda n: f"{_TOP}summary: " + "12 34-" * n + "\n",
    "what may be e-mail": lambda n: f"{_TOP}summary: " + "a.b-" * n + "@\n",
    "links": lambda n: f"{_TOP}summary: '" + "[a](" * n + "'\n",
    "guillemets": lambda n: f"{_TOP}summary: '" + "«" * (10 * n) + "'\n",
    "nouns of actions": lambda n: f"{_TOP}summary: " + "проведение получения " * n + "\n",
    "internal parts": lambda n: f"{_TOP}---\n" + "<!-- internal -->" * n,
    "words of a title": lambda n: (
        f"{_STEPS}    - {{id: a, title: {'Ведущий специалист ' * n}}}\n    - {{id: b, title: c}}\n"
    ),
}


def measure(sizes: tuple[int, ...]) -> None:
    """Measure and print."""
    print(_ROW.format("the slowest files", "KB", "load, s", "check, s", "twice"))
    for name, text, seconds in sorted(_shapes(), key=lambda each: -sum(each[2][:2]))[:_SHOWN]:
        _line(name, text, seconds)
    for number in sizes:
        worst = sorted(_mutated(number), key=lambda each: -sum(each[2][:2]))[0]
        _line(f"the worst of {number} spoilt maps", worst[1], worst[2])


def _shapes() -> Iterator[tuple[str, str, tuple[float, ...]]]:
    for name, shape in SHAPES.items():
        once, twice = (_seconds(closed(shape(n))) for n in (5_000, 10_000))
        yield name, shape(5_000), (*once, sum(twice) / sum(once))


def _mutated(number: int) -> Iterator[tuple[str, str, tuple[float, ...]]]:
    good = _MAP.read_text(encoding="utf-8")
    for seed in range(number):
        text = spoilt(good, random.Random(seed))
        yield str(seed), text, (*_seconds(text), 0)


def spoilt(text: str, chance: random.Random) -> str:
    """A map in which pieces are taken out, put in, or repeated, up to thousands of times."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text))
        piece = chance.choice([chance.choice(_PIECES), text[at : at + chance.randint(1, 60)]])
        text = text[:at] + piece * chance.choice(_MOST_TIMES) + text[at + chance.randint(0, 3) :]
    return text


def closed(text: str) -> str:
    """A page with an end of its front matter, if it has none."""
    return text if "---" in text[3:] else f"{text}---\n"


def _seconds(text: str) -> tuple[float, float]:
    """How long it takes to load a catalogue with this map alone, and to check it."""
    content = WORK / "hostile" / "content"
    shutil.rmtree(content, ignore_errors=True)
    file = content / "services" / "one.md"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    started = time.process_time()
    cjm_plugin.load(content)
    loaded = time.process_time()
    check(content)
    return loaded - started, time.process_time() - loaded


def _line(name: str, text: str, seconds: tuple[float, ...]) -> None:
    load, checked, growth = seconds
    times = f"× {growth:.1f}" if growth else ""
    print(_ROW.format(name, f"{len(text.encode()) / 1e3:.0f}", f"{load:.2f}", f"{checked:.2f}", times))
