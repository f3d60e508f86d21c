"""What the author of a new page is asked. The texts are English, marked with `N_`."""

from dataclasses import dataclass, replace

from cjm_plugin.i18n import N_
from cjm_plugin.loading.files import FileKind


@dataclass(frozen=True, slots=True)
class Question:
    """One question: what it is called, and what is meant, in a line with an example."""

    name: str
    """The option that answers it, without its hyphens; where it is `part_of` another, there is none."""
    text: str
    advice: str
    required: bool = False
    quiet: bool = False
    """Whether only the option answers it."""
    part_of: str = ""
    """The question whose answers this one is about: it need not be asked where those came from an option."""

    @property
    def option(self) -> str:
        """The option that answers it."""
        return f"--{self.name}"


TITLES = {
    FileKind.SERVICE: Question(
        "title", N_("Service"), N_("Its name, as clients know it. For example: Admission to university"), required=True
    ),
    FileKind.LIFE_SITUATION: Question(
        "title",
        N_("Life situation"),
        N_("What happens in a client's life, and takes several services. For example: A large family"),
        required=True,
    ),
    FileKind.NEED: Question(
        "title",
        N_("Need"),
        N_("What the client expects to get, and how. For example: To know the exact term and be able to rely on it"),
        required=True,
    ),
}
ID = Question("id", N_("Id"), N_("The name of the file and a part of the address: small Latin letters and hyphens."))
AGENCIES = Question(
    "agency",
    N_("Agencies"),
    N_("Who provides the service: numbers, ids or a part of the title. One that is not listed may wait."),
)
FOLDER = Question(
    "folder", N_("Folder"), N_("Where the file stands in content/services, most often one folder for each agency.")
)
QUIET_FOLDER = replace(FOLDER, quiet=True)
SUMMARY = Question(
    "summary",
    N_("Summary"),
    N_("The path in one sentence. For example: A school leaver chooses a programme and becomes a student."),
)
NEED_SUMMARY = Question(
    "summary",
    N_("Summary"),
    N_("The need in one sentence. For example: So that nobody has to call and ask how things stand."),
)
SERVICES = Question(
    "service", N_("Services"), N_("Through which services it leads: numbers, ids or a part of the title.")
)
REGULATION = Question(
    "regulation",
    N_("Regulation"),
    N_("The rules of the service that you have studied: of the list, or in words. For example: Order No. 821"),
)
EVIDENCE = Question(
    "evidence",
    N_("Real experience"),
    N_("What you know of it from clients: the kind, a colon, the title. For example: interview: Talks with students"),
)
SEGMENTS = Question(
    "segment",
    N_("Segments"),
    N_("Who walks this path: needs and problems differ. Numbers, ids or a part of the title, with commas."),
)
NEED_SEGMENTS = Question(
    "segment", N_("Segments"), N_("Who has this need above all: numbers, ids or a part of the title, with commas.")
)
MOTIVATION = Question(
    "motivation", N_("Motivation"), N_("Why the client sets out at all. For example: To get a profession and a degree")
)
START_EVENT = Question(
    "start-event",
    N_("Start event"),
    N_("When the need arises: it is not yet the application. For example: The client wants to get a certificate"),
    required=True,
)
OUTCOME = Question(
    "outcome",
    N_("Valued outcome"),
    N_("What the client did it all for, and not the agency's decision. For example: The client has the certificate"),
    required=True,
)
STEPS = Question(
    "step",
    N_("Step"),
    N_("What the client does, in their order, from the start event to the outcome. For example: Collect the papers"),
    required=True,
)
STEP_ID = Question("step-id", N_("Its id"), N_("A short name for the step; others refer to it."), part_of="step")
NEEDS = Question(
    "need",
    N_("Need"),
    N_("What the client expects here, and how: one of the list, or a new one in words (a + before them makes it new)."),
    part_of="step",
)
PROBLEMS = Question(
    "problem",
    N_("Problem"),
    N_("What is in the client's way here. Put yourself in their place. For example: Each site shows only a part"),
    part_of="step",
)

STUDY = N_("Step 0. What you describe: the rules, and what clients really live through")
START = N_("Step 1. The start event")
END = N_("Step 2. The valued outcome")
PATH = N_("Step 3. The client's steps")
FEELING = N_("Step 4. Needs and problems")

MINIMUM_OF_STEPS = 2


def questions(kind: FileKind) -> tuple[Question, ...]:
    """The questions about a page that options answer, in the order of the method."""
    if kind is FileKind.NEED:
        return TITLES[kind], ID, FOLDER, NEED_SUMMARY, NEED_SEGMENTS
    services = (SERVICES,) if kind is FileKind.LIFE_SITUATION else ()
    studied = (TITLES[kind], ID, AGENCIES, FOLDER, SUMMARY, *services, REGULATION, EVIDENCE, SEGMENTS)
    return *studied, MOTIVATION, START_EVENT, OUTCOME, STEPS
