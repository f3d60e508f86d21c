"""Makes catalogues of any size: long texts, needs that many services share, target paths.

The words are those of the maps in `content/`, each as often as there; the sentences are not real, and nothing here is
content. The same size gives the same files, as long as `content/` stays the same.
"""

import random
import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

_CONTENT = Path(__file__).parents[1] / "content"
_AGENCIES, _CHANNELS, _DOCUMENTS, _SEGMENTS, _NEEDS = 40, 12, 60, 15, 80
_INTERACTIONS = ("visit", "self_service", "remote", "proactive")
_STAGES = ("Подготовка", "Подача", "Ожидание", "Получение")


class Size(NamedTuple):
    """How many steps of today's path and how many problems a journey has, at least and at most."""

    steps: tuple[int, int]
    problems: tuple[int, int]


FULL = Size((6, 16), (4, 10))
"""Files of 13 KB on average."""
SHORT = Size((2, 5), (1, 3))
"""Files of 5 KB on average."""


def generate(folder: Path, services: int, size: Size = FULL) -> None:
    """Write a catalogue of so many services, and a tenth as many life situations at most 40, to `folder`."""
    chance = random.Random(services)
    _registers(folder / "registers", chance)
    for number in range(_NEEDS):
        front = {"title": _sentence(chance, 5), "summary": _sentence(chance, 15)}
        _page(folder / "needs" / f"need-{number}.md", front, _sentence(chance, 40))
    for number in range(services):
        file = folder / "services" / f"agency-{number % _AGENCIES}" / f"service-{number}.md"
        _page(file, _journey(chance, number, size), _sentence(chance, 60))
    situations = min(40, services // 10)
    for number in range(situations):
        spanned = [f"service-{index}" for index in range(number, services, situations)][:10]
        front = _journey(chance, number, size) | {"services": spanned}
        _page(folder / "life-situations" / f"situation-{number}.md", front, _sentence(chance, 60))


def _registers(folder: Path, chance: random.Random) -> None:
    sizes = {"agencies": _AGENCIES, "channels": _CHANNELS, "documents": _DOCUMENTS, "segments": _SEGMENTS}
    names = {"agencies": "agency", "channels": "channel", "documents": "document", "segments": "segment"}
    folder.mkdir(parents=True)
    for register, size in sizes.items():
        entries = {f"{names[register]}-{number}": _sentence(chance, 3) for number in range(size)}
        (folder / f"{register}.yml").write_text(_yaml(entries), encoding="utf-8")
    categories = {"time": "Сроки", "information": "Информация", "documents": "Документы"}
    (folder / "problem-categories.yml").write_text(_yaml(categories), encoding="utf-8")


def _journey(chance: random.Random, number: int, size: Size) -> dict[str, Any]:
    steps = [_step(chance, index) for index in range(chance.randint(*size.steps))]
    problems = {f"problem-{index}": _problem(chance) for index in range(chance.randint(*size.problems))}
    for name in problems:
        chance.choice(steps).setdefault("problems", []).append(name)
    recommendations = {f"better-{index}": _recommendation(chance, name) for index, name in enumerate(problems)}
    journey = {
        "title": f"{_sentence(chance, 4)} {number}",
        "summary": _sentence(chance, 18),
        "status": "published",
        "owner": _sentence(chance, 3),
        "reviewed": "2026-05-12",
        "agencies": [f"agency-{number % _AGENCIES}"],
        "segments": [f"segment-{chance.randrange(_SEGMENTS)}" for _ in range(2)],
        "volume": chance.randint(1_000, 1_000_000),
        "evidence": {"forum": {"kind": "review", "title": _sentence(chance, 5), "finding": _sentence(chance, 20)}},
        "as_is": {"start_event": _sentence(chance, 6), "outcome": _sentence(chance, 6), "steps": steps},
        "problems": problems,
        "recommendations": recommendations,
    }
    return journey | ({"to_be": _target(chance, steps, list(recommendations))} if number % 2 == 0 else {})


def _step(chance: random.Random, index: int) -> dict[str, Any]:
    return {
        "id": f"step-{index}",
        "title": _sentence(chance, 4),
        "stage": _STAGES[min(index // 4, 3)],
        "description": _sentence(chance, 25),
        "interaction": chance.choice(_INTERACTIONS[:3]),
        "channels": [f"channel-{chance.randrange(_CHANNELS)}"],
        "documents": [f"document-{chance.randrange(_DOCUMENTS)}" for _ in range(chance.randint(0, 3))],
        "effort": f"{chance.randint(1, 9)} h",
        "wait": f"{chance.randint(1, 30)} d",
        "emotion": chance.randint(-2, 2),
        "needs": [f"need-{chance.randrange(_NEEDS)}" for _ in range(2)],
    }


def _problem(chance: random.Random) -> dict[str, Any]:
    return {
        "text": _sentence(chance, 10),
        "severity": chance.choice(("low", "medium", "high", "critical")),
        "category": chance.choice(("time", "information", "documents")),
        "evidence": ["forum"],
    }


def _recommendation(chance: random.Random, problem: str) -> dict[str, Any]:
    return {"text": _sentence(chance, 12), "resolves": [problem], "kind": "automate", "requires_law_change": False}


def _target(chance: random.Random, steps: list[dict[str, Any]], recommendations: list[str]) -> dict[str, Any]:
    groups = [steps[index : index + 2] for index in range(0, len(steps), 2)]
    return {
        "goals": [_sentence(chance, 4)],
        "steps": [
            {
                "id": f"target-{index}",
                "title": _sentence(chance, 5),
                "interaction": chance.choice(_INTERACTIONS),
                "channels": [f"channel-{chance.randrange(_CHANNELS)}"],
                "replaces": [step["id"] for step in group],
                "recommendations": recommendations[index :: len(groups)],
                "needs": sorted({need for step in group for need in step["needs"]}),
            }
            for index, group in enumerate(groups)
        ],
    }


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_words(), k=words)).capitalize()


@cache
def _words() -> list[str]:
    texts = (file.read_text(encoding="utf-8") for file in sorted(_CONTENT.glob("services/**/*.md")))
    return [word for text in texts for word in re.findall(r"\b[а-яё]+\b", text)]


def _page(file: Path, front: dict[str, Any], body: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{_yaml(front)}---\n{body}\n", encoding="utf-8")


def _yaml(data: dict[str, Any]) -> str:
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    return str(yaml.dump(data, Dumper=dumper, allow_unicode=True, sort_keys=False, width=1_000))
