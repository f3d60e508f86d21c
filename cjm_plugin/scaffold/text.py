"""The text of a new file, in the form that `cjm fmt` gives."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from cjm_plugin.frontmatter.layout.scalars import written
from cjm_plugin.i18n import N_, Translation
from cjm_plugin.model.mentions import RegulationMention
from cjm_plugin.model.vocabulary import Status
from cjm_plugin.scaffold.draft import Draft, NewEvidence, NewStep
from cjm_plugin.scaffold.hints import page_hints, step_hints

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"

_MODELINE = "# yaml-language-server: $schema="
_STORY = N_("Below the fields stands the story behind the map: ordinary Markdown, as long as you like.")
_ABOUT_NEED = N_("Below the fields stands what the need is about, and when it is met: ordinary Markdown.")


def page_text(draft: Draft, words: Translation, schema: str = "") -> str:
    """The whole file; its comments are in a language, `schema` is where its JSON Schema is."""
    advice = words.gettext(_STORY if draft.is_journey else _ABOUT_NEED)
    modeline = [f"{_MODELINE}{schema}"] if schema else []
    lines = ["---", *modeline, *_fields(draft, words), *page_hints(draft, words), "---", f"<!-- {advice} -->"]
    return "".join(f"{line}\n" for line in lines)


def page_data(draft: Draft) -> dict[str, Value]:
    """What the front matter says: the fields in the order of the model, without those that are empty."""
    fields: dict[str, Value] = {"title": draft.title, "summary": draft.summary}
    if draft.is_journey:
        fields["status"] = Status.DRAFT.value
    fields |= {"agencies": draft.agencies, "services": draft.services}
    fields |= {"segments": draft.segments, "motivation": draft.motivation}
    fields["regulation"] = [_act(act) for act in draft.regulation]
    fields["evidence"] = {each.id: _source(each) for each in draft.evidence}
    fields["needs"] = draft.needs
    fields["as_is"] = _path(draft) if draft.is_journey else {}
    fields["problems"] = {id_: {"text": text} for id_, text in draft.problems.items()}
    return {name: value for name, value in fields.items() if value}


def _act(act: RegulationMention) -> Value:
    return act.written or {"title": act.title or ""}


def _source(evidence: NewEvidence) -> Value:
    return {"kind": evidence.kind.value, "title": evidence.title}


def _path(draft: Draft) -> dict[str, Value]:
    steps = [_step(step) for step in draft.steps]
    return {"start_event": draft.start_event, "outcome": draft.outcome, "steps": steps}


def _step(step: NewStep) -> Value:
    fields: dict[str, Value] = {"id": step.id, "title": step.title, "needs": step.needs, "problems": step.problems}
    return {name: value for name, value in fields.items() if value}


def _fields(draft: Draft, words: Translation) -> Iterator[str]:
    """The lines of the fields, with hints behind the first step."""
    for name, value in page_data(draft).items():
        if name != "as_is":
            yield from _entry(name, value, "")
            continue
        path = _path(draft)
        first, *others = path.pop("steps")
        yield from _entry(name, path, "")
        yield "  steps:"
        yield from _items([first], "    ")
        yield from (f"      {hint}" for hint in step_hints(draft, words))
        yield from _items(others, "    ")


def _entry(key: str, value: Value, indent: str) -> Iterator[str]:
    name = f"{indent}{written(key, was_quoted=False)}:"
    if isinstance(value, str):
        yield f"{name} {_scalar(value)}"
        return
    yield name
    inner = f"{indent}  "
    if isinstance(value, Mapping):
        for key_, inside in value.items():
            yield from _entry(key_, inside, inner)
    else:
        yield from _items(value, inner)


def _items(values: Sequence[Value], indent: str) -> Iterator[str]:
    for value in values:
        if isinstance(value, Mapping):
            first, *others = (line for key, inside in value.items() for line in _entry(key, inside, f"{indent}  "))
            yield f"{indent}- {first.lstrip()}"
            yield from others
        else:
            yield f"{indent}- {_scalar(str(value))}"


def _scalar(text: str) -> str:
    """What other programs would take for a number or a date is in quotes."""
    return written(text, was_quoted=True)
