"""What was derived about journeys as plain data, in the shapes of the content model, "For machines"."""

from cjm_plugin.derive import (
    CostSum,
    Coverage,
    DurationSum,
    Group,
    Metrics,
    PathMetrics,
    ServicesTotal,
    Usage,
    YearlyTotal,
    align,
)
from cjm_plugin.export.text import Data
from cjm_plugin.model.catalogue import Catalogue
from cjm_plugin.model.journey import Journey
from cjm_plugin.model.quantities import money_total


def derived_data(catalogue: Catalogue, usage: Usage, journey: Journey) -> Data | None:
    """Everything derived about a journey; `None` when it is not mapped."""
    measured = usage.metrics_of(journey)
    if measured is None:
        return None
    groups, covered = align(catalogue, journey), usage.coverage_of(journey)
    return {
        "metrics": metrics_data(measured),
        "alignment": [_group(group) for group in groups] if groups is not None else None,
        "coverage": _coverage(covered) if covered else None,
    }


def metrics_data(measured: Metrics) -> Data:
    """Both paths and the difference between them."""
    return {
        "as_is": path_data(measured.as_is),
        "to_be": path_data(measured.to_be) if measured.to_be else None,
        "difference": measured.difference,
    }


def path_data(path: PathMetrics) -> Data:
    """The metrics of one path."""
    return {
        **path.counts,
        "effort": _duration(path.effort),
        "wait": _duration(path.wait),
        "cost": _cost(path.cost),
    }


def services_data(total: ServicesTotal) -> Data:
    """Sums over services; `compared` counts only those with both paths, `yearly` only those with a volume too."""
    return {
        "services": total.services,
        "mapped": total.mapped,
        "with_target": total.with_target,
        "as_is": path_data(total.as_is) if total.as_is else None,
        "compared": metrics_data(total.compared) if total.compared else None,
        "yearly": _yearly(total.yearly) if total.yearly else None,
    }


def _yearly(total: YearlyTotal) -> Data:
    return {
        "services": total.services,
        "as_is": {"visits": total.visits_as_is, "documents": total.documents_as_is},
        "to_be": {"visits": total.visits_to_be, "documents": total.documents_to_be},
    }


def _duration(total: DurationSum | None) -> Data | None:
    return {"value": total.iso, "complete": total.complete} if total else None


def _cost(total: CostSum | None) -> Data | None:
    return {"value": money_total(total.amounts), "complete": total.complete} if total else None


def _group(group: Group) -> Data:
    return {
        "as_is": list(group.as_is),
        "to_be": list(group.to_be),
        "kind": str(group.kind),
        "became_proactive": group.became_proactive,
    }


def _coverage(covered: Coverage) -> Data:
    return {
        "problems": {problem: str(state) for problem, state in covered.problems.items()},
        "needs": {need: str(state) for need, state in covered.needs.items()},
    }
