"""Every rule there is: each module of `rules/` defines one as `RULE`."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from cjm_plugin.checks import rules
from cjm_plugin.checks.rule import Rule
from cjm_plugin.loading.codes import ADJUSTABLE


@cache
def all_rules() -> tuple[Rule, ...]:
    """The rules in the order of their codes."""
    modules = (import_module(f"{rules.__name__}.{found.name}") for found in iter_modules(rules.__path__))
    found: list[Rule] = [module.RULE for module in modules]
    return tuple(sorted(found, key=lambda rule: rule.code))


@cache
def rule_called(code_or_name: str) -> Rule | None:
    """The rule with this code or name, in any case; `None` when there is none."""
    wanted = code_or_name.strip().casefold()
    return next((rule for rule in all_rules() if wanted in {rule.code.casefold(), rule.name}), None)


@cache
def adjustable(code_or_name: str) -> str | None:
    """The code of what settings may make graver or milder, and comments accept, by its code or name in any case.

    These are the rules, and what the loader finds and can do without. `None` when there is no such thing.
    """
    rule, wanted = rule_called(code_or_name), code_or_name.strip().casefold()
    found = (code for code, name in ADJUSTABLE.items() if wanted in {code.casefold(), name})
    return rule.code if rule else next(found, None)
