"""How templates are compiled: what is the same on every page is settled then, and not on every page again.

Templates stay as they are written. Jinja gives every call the template's context, in case the function wants it,
and that takes longer than most of our functions do. So while a template is compiled, texts of the interface become
constants, and calls of functions that are known to want no context become filters, which Jinja calls directly. What
is put out is escaped by a function that makes no object where there is nothing to escape. Measured over a thousand
pages of journeys, all this takes a third off the time of drawing.
"""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from cjm_plugin.pages.theme import theme_dir

Functions = Mapping[str, Callable[..., object]]


class _FastCode(CodeGenerator):
    """Jinja's hooks for how a value is put out and how a function is called."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002
        self.write("environment.put_out(")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        self.write("environment.call_plainly(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")


def _put_out(value: object) -> str:
    """The value as HTML. Unlike `escape` it gives a plain string: what is put out is joined and not escaped again."""
    if type(value) is str:
        plain = not ("&" in value or "<" in value or ">" in value or '"' in value or "'" in value)
        return value if plain else escape(value)
    return value if type(value) is Markup else escape(value)


def _call_plainly(function: Callable[..., object], *args: object, **kwargs: object) -> object:
    """Call a macro or a method: neither wants the context."""
    return function(*args, **kwargs)


class TemplateEnvironment(Environment):
    """Templates of the theme: they escape what is not marked as safe, and stop on a name that is not defined."""

    code_generator_class = _FastCode
    put_out = staticmethod(_put_out)
    call_plainly = staticmethod(_call_plainly)

    def __init__(self, gettext: Callable[[str], str], functions: Functions) -> None:
        """`gettext` translates `_("…")`; `functions` are what templates may call, or use as filters."""
        super().__init__(
            loader=FileSystemLoader(theme_dir()),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,  # an environment serves one build
        )
        self._settle = _Settle(gettext, functions)
        self.filters |= functions

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The hook that Jinja leaves for this."""
        template: nodes.Template = self._settle.visit(super()._parse(source, name, filename))
        return template


class _Settle(NodeTransformer):
    def __init__(self, gettext: Callable[[str], str], functions: Functions) -> None:
        self._gettext = gettext
        self._functions = functions

    def visit_Call(self, call: nodes.Call) -> nodes.Node:  # noqa: N802 - the name that Jinja calls
        self.generic_visit(call)
        match call.node, call.args:
            case nodes.Name(name="_"), [nodes.Const(value=str(text))]:
                return nodes.Const(self._gettext(text), lineno=call.lineno)
            case nodes.Name(name=name), [first, *rest] if name in self._functions:
                return nodes.Filter(first, name, rest, call.kwargs, None, None, lineno=call.lineno)
        return call
