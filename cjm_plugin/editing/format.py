"""One canonical form of a file: which file is what, and the order of its keys."""

from dataclasses import dataclass

from cjm_plugin.diagnostic import Diagnostic
from cjm_plugin.frontmatter import decode, parse_markdown, parse_yaml
from cjm_plugin.frontmatter.layout import Order, lay_out
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.documents import model_of
from cjm_plugin.loading.files import FileKind, SourceFile
from cjm_plugin.loading.shape import model_at, written_keys
from cjm_plugin.loading.source import Source

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Formatted:
    """What became of a file: its new bytes, or why it was left as it is."""

    raw: bytes
    problems: tuple[Diagnostic, ...] = ()


def format_file(file: SourceFile, raw: bytes, name: str) -> Formatted:
    """The bytes of a file in canonical form; `name` is the path under which problems name it.

    What cannot be read stays as it is; so does what would mean something else in that form, a fault of the program
    that must never reach the file.
    """
    text, problem = decode(raw)
    markdown = file.kind is not FileKind.REGISTER
    source = Source(name, text or "", markdown)
    if text is None:
        return Formatted(raw, (source.problem(problem),) if problem else ())
    parse = parse_markdown if markdown else parse_yaml
    parsed = parse(text)
    if parsed.problems:
        return Formatted(raw, tuple(source.problem(found) for found in parsed.problems))
    laid_out = lay_out(text, _order_of(file), markdown=markdown)
    again = parse(laid_out)
    if (again.data, again.body, again.problems) != (parsed.data, parsed.body, ()):
        return Formatted(raw, (_another_meaning(source),))
    return Formatted((_BOM if raw.startswith(_BOM) else b"") + laid_out.encode(), ())


def _another_meaning(source: Source) -> Diagnostic:
    message = Message(N_("The canonical form of this file would not say the same, so the file stays as it is."))
    hint = Message(N_("This is a fault of the program: please report it with the file."))
    return source.error("no-canonical-form", (), message, hint)


def _order_of(file: SourceFile) -> Order:
    model = model_of(file)

    def order(path: tuple[str | int, ...]) -> tuple[str, ...] | None:
        found = model_at(model, path) if model else None
        return written_keys(found) if found else None

    return order
