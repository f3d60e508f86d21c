"""What follows from a catalogue: alignment, coverage, metrics, and who uses what. Nothing here is guessed."""

from cjm_plugin.derive.alignment import AlignmentKind, Group, align
from cjm_plugin.derive.coverage import Coverage, NeedCoverage, ProblemCoverage, coverage, uncovered
from cjm_plugin.derive.metrics import Metrics, PathMetrics, Yearly, joint_metrics, metrics, path_metrics, yearly
from cjm_plugin.derive.places import Index, OwnNeedUse, PathName, Place, ProblemUse, RecommendationUse
from cjm_plugin.derive.sums import CostSum, DurationSum
from cjm_plugin.derive.totals import ServicesTotal, YearlyTotal, services_total
from cjm_plugin.derive.usage import Usage, usage

__all__ = [
    "AlignmentKind",
    "CostSum",
    "Coverage",
    "DurationSum",
    "Group",
    "Index",
    "Metrics",
    "NeedCoverage",
    "OwnNeedUse",
    "PathMetrics",
    "PathName",
    "Place",
    "ProblemCoverage",
    "ProblemUse",
    "RecommendationUse",
    "ServicesTotal",
    "Usage",
    "Yearly",
    "YearlyTotal",
    "align",
    "coverage",
    "joint_metrics",
    "metrics",
    "path_metrics",
    "services_total",
    "uncovered",
    "usage",
    "yearly",
]
