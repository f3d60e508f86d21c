"""The same words as plain Markdown tables, for bare MkDocs with Material to build."""

from collections.abc import Iterable
from pathlib import Path

import cjm_plugin
from cjm_plugin.model.journey import Journey, Step
from cjm_plugin.model.mentions import Mention


def write_plain(content: Path, folder: Path) -> None:
    """Write every journey and need of a catalogue as an ordinary Markdown page below `folder`."""
    catalogue, _ = cjm_plugin.load(content)
    for journey in catalogue.journeys:
        _write(folder / f"{journey.path}.md", _journey(journey))
    for need in catalogue.needs.values():
        _write(folder / f"{need.path}.md", f"# {need.title}\n\n{need.summary}\n\n{need.body}")
    _write(folder / "index.md", "# Каталог\n")


def _journey(journey: Journey) -> str:
    parts = [f"# {journey.title}\n\n{journey.summary}\n\n{', '.join([*journey.agencies, *journey.segments])}\n"]
    if journey.as_is:
        parts += [f"## Сейчас\n\n{journey.as_is.start_event}. {journey.as_is.outcome}.\n"]
        parts.append(_steps(journey.as_is.steps))
    rows = [(entry.text, entry.severity or "", entry.category or "") for entry in journey.problems.values()]
    parts.append("## Проблемы\n\n" + _table(("Проблема", "Тяжесть", "Вид"), rows))
    advice = [(entry.text, ", ".join(entry.resolves)) for entry in journey.recommendations.values()]
    parts.append("## Рекомендации\n\n" + _table(("Рекомендация", "Решает"), advice))
    if journey.to_be:
        parts.append("## Будет\n\n" + _steps(journey.to_be.steps))
    return "\n".join([*parts, journey.body])


def _steps(steps: Iterable[Step]) -> str:
    header = ("Шаг", "Описание", "Взаимодействие", "Каналы", "Документы", "Усилия", "Ожидание", "Потребности")
    return _table(header, [_step(step) for step in steps])


def _step(step: Step) -> tuple[str, ...]:
    return (
        step.title,
        step.description or "",
        step.interaction or "",
        _mentions(step.channels),
        _mentions(step.documents),
        step.effort.iso if step.effort else "",
        step.wait.iso if step.wait else "",
        ", ".join(step.needs),
    )


def _mentions(mentions: Iterable[Mention]) -> str:
    return ", ".join(mention.ref or mention.text or "" for mention in mentions)


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [header, tuple("---" for _ in header), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
