"""From YAML's parsing events to data with places. YAML guesses nothing here: every scalar is the text as typed."""

from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from cjm_plugin.frontmatter import refusals, traps
from cjm_plugin.frontmatter.built import Built, Failure, Frame, Place, Places
from cjm_plugin.frontmatter.events import end_of, is_plain, parser, start_of
from cjm_plugin.frontmatter.finding import Finding
from cjm_plugin.frontmatter.result import Data
from cjm_plugin.frontmatter.source import Source

MAX_DEPTH = 50
_MOST_FINDINGS = 1000
"""With so many, the rest of the file is not looked at."""
_NOTHING = ("", "~", "null")
_NO_KEY = ScalarEvent(None, None, (True, False), "")
"""Stands for a key that is no text. It has no place."""


class Builder:
    """Reads one text; a parse of it may be of a repaired copy, but what is shown is the `source`."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.built = Built()
        self._stack: list[Frame] = []
        self._last: ScalarEvent | None = None
        self._documents = 0
        self._enough = False
        """Whether the rest of the file is not to be looked at."""
        self._handlers: dict[type[Event], Any] = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._open,
            SequenceStartEvent: self._open,
            MappingEndEvent: self._close,
            SequenceEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }

    def build(self, text: str) -> Built:
        """Read it up to its end or to the first thing that YAML cannot parse."""
        self._hashes = traps.has_hash(text)
        self._text = text
        events = parser(text)
        get_event, handlers = events.get_event, self._handlers  # looked up once: there are hundreds of events a file
        try:
            while not self._enough and (event := get_event()):
                handle = handlers.get(type(event))
                if handle:
                    handle(event)
        except (yaml.YAMLError, ValueError, OverflowError) as error:  # the last two: escapes, in pure Python
            self.built.failure = self._failure(error)
        finally:
            events.dispose()
        if self._stack:
            self.built.place = self._stack[0].place
        return self.built

    def _failure(self, error: Exception) -> Failure:
        after = end_of(self._last) if self._last else 0
        at = getattr(error, "problem_mark", None)
        context = getattr(error, "context_mark", None)
        flow = bool(self._stack) and self._stack[-1].flow
        return Failure(at.index if at else after, context.index if context else None, self._last, flow)

    def _find(self, finding: Finding | None) -> None:
        if finding:
            self.built.findings.append(finding)
            self._enough = self._enough or len(self.built.findings) >= _MOST_FINDINGS

    def _document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._find(refusals.second_document(start_of(event)))
            self._enough = True

    def _scalar(self, event: ScalarEvent) -> None:
        self._last = event
        # Nothing else can be wrong with a plain text, and most texts are plain.
        if event.style or self._hashes or event.anchor is not None or event.tag is not None:
            self._check_scalar(event)
        frame = self._stack[-1] if self._stack else None
        if frame and frame.key is None and type(frame.data) is dict:
            self._key(frame, event)
            return
        value = None if event.value in _NOTHING and is_plain(event) else event.value
        rest = value is None and frame is not None and self._is_rest_of_text(frame, event)
        self._put(value, Place(None, start_of(event), end_of(event)))
        if frame:
            frame.rest, frame.last = rest, frame.last if rest else event

    def _is_rest_of_text(self, frame: Frame, event: ScalarEvent) -> bool:
        """Whether the key before this empty value is no key, but text behind a comma."""
        if not frame.flow or frame.key is None or frame.key is _NO_KEY:
            return False
        if not traps.is_name_alone(self._text, frame.key, event):
            return False
        if not frame.rest:  # else it was found with the first such name
            self._find(traps.split_by_comma(self.source, frame.key, frame.last, frame.place.start))
        return True

    def _check_scalar(self, event: ScalarEvent) -> None:
        if not is_plain(event):
            if event.style in ("'", '"'):
                self._find(traps.swallowed_lines(self.source, event) or refusals.control_escape(event))
        elif self._hashes:
            self._find(traps.cut_by_hash(self.source, self._text, event, self._in_flow()))
        self._check_properties(event)

    def _in_flow(self) -> bool:
        return bool(self._stack) and self._stack[-1].flow

    def _key(self, frame: Frame, event: ScalarEvent) -> None:
        frame.key = event
        problem = refusals.bad_key(event)
        if not problem and event.value in frame.data:
            problem = refusals.duplicate_key(self.source, event, self._first(frame, event.value))
        self._find(problem)
        frame.refused = problem is not None

    @staticmethod
    def _first(frame: Frame, name: str) -> int:
        place: Any = frame.place.inner[name]  # type: ignore[index,call-overload]
        return start_of(place.key)

    def _put(self, value: Data, place: Place) -> None:
        """Give a value to the mapping or the list that it belongs to, or make it the whole."""
        if not self._stack:
            self.built.data, self.built.place = value, place
            return
        frame = self._stack[-1]
        if isinstance(frame.data, list):
            frame.data.append(value)
            frame.place.inner.append(place)  # type: ignore[union-attr]
            return
        if frame.key is None:
            self._key_of_several_parts(frame, place)
            return
        if not frame.refused:
            place.key = frame.key
            frame.data[frame.key.value] = value
            frame.place.inner[frame.key.value] = place  # type: ignore[index,call-overload]
        frame.key, frame.refused = None, False

    def _key_of_several_parts(self, frame: Frame, place: Place) -> None:
        """A list, a mapping or an alias where a key should stand; its value is read past."""
        self._find(refusals.key_not_text(place.start, place.end))
        frame.key, frame.refused = _NO_KEY, True

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        self._check_properties(event)
        data: dict[str, Data] | list[Data] = {} if type(event) is MappingStartEvent else []
        inner: Places = {} if type(event) is MappingStartEvent else []
        start = start_of(event)
        if len(self._stack) == MAX_DEPTH:
            self._find(refusals.too_deep(start, MAX_DEPTH))
            self._enough = True
        self._stack.append(Frame(data, Place(None, start, start + 1, inner), bool(event.flow_style)))

    def _close(self, event: Event) -> None:
        frame = self._stack.pop()
        frame.place.end = end_of(event)
        self._put(frame.data, frame.place)
        if self._stack:
            self._stack[-1].last, self._stack[-1].rest = None, False

    def _alias(self, event: AliasEvent) -> None:
        start, end = start_of(event), end_of(event)
        frame = self._stack[-1] if self._stack else None
        if not (frame and frame.key and frame.key.value == refusals.MERGE_KEY):
            self._find(refusals.alias(self.source, start, end))
        self._put(None, Place(None, start, end))

    def _check_properties(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._find(refusals.anchor_or_tag(self.source, start_of(event)))
