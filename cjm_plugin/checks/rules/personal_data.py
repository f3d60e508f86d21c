"""What tells of a person, in a text that anybody may read."""

from collections.abc import Iterable, Iterator

from cjm_plugin.checks.finding import Finding
from cjm_plugin.checks.personal import Kind, Personal, personal
from cjm_plugin.checks.rule import Case, Rule
from cjm_plugin.checks.texts import Told
from cjm_plugin.diagnostic import Severity
from cjm_plugin.i18n import N_, Message
from cjm_plugin.loading.source import DataPath


def find(texts: Iterable[Told]) -> Iterator[Finding]:
    """Every e-mail, telephone, СНИЛС, passport or card number of a person in what a public site or its data tell."""
    for told in texts:
        if not told.internal or told.own:
            yield from (_finding(told.path, each) for each in personal(told.text))


_MESSAGES = {
    Kind.EMAIL: N_("The text holds the e-mail address of a person: {masked}."),
    Kind.PHONE: N_("The text holds the telephone number of a person: {masked}."),
    Kind.SNILS: N_("The text holds the insurance number (СНИЛС) of a person: {masked}."),
    Kind.PASSPORT: N_("The text holds the passport number of a person: {masked}."),
    Kind.CARD: N_("The text holds the number of a bank card: {masked}."),
}


def _finding(path: DataPath, each: Personal) -> Finding:
    message = Message(_MESSAGES[each.kind], {"masked": each.masked})
    hint = Message(N_("Take it out, or keep it between <!-- internal --> and <!-- /internal -->."))
    return Finding(path, message, hint, excerpt=each.words, occurrence=each.occurrence, about=each.masked)


def _finding_text(text: str) -> Case:
    """A case with this text as what an interview has found."""
    return Case(f"evidence:\n  talks:\n    finding: '{text}'\n")


RULE = Rule(
    code="CJM701",
    name="personal-data",
    severity=Severity.ERROR,
    title=N_("Personal data in a published text"),
    what=N_(
        "Finds e-mail addresses, mobile telephone numbers, landlines that stand with a person (a first name, «my "
        "number»), and the numbers of insurance (СНИЛС), passports and bank cards in every text that a public site or "
        "its data would show: of maps, needs and registers, and of ordinary pages. Document numbers are known by the "
        "word before them or by their check digits. Let through are addresses of the state and of units (info@, priem@ "
        "and the like), numbers 8 800, short numbers, landlines of offices, hotlines, and the numbers of acts and "
        "organisations. Names by themselves are not looked for. The report does not repeat what was found: it shows it "
        "masked."
    ),
    why=N_(
        "To publish what identifies a person without their consent breaks the law on personal data (Federal Law "
        "152-FZ), and what was once on the web cannot be taken back. It gets into maps with quotes, letters and "
        "examples that somebody has copied."
    ),
    instead=N_(
        "Take it out and tell what matters: a pensioner from a village, instead of a name and a number. What "
        "colleagues need goes to notes:, or between <!-- internal --> and <!-- /internal -->; it then stays in the "
        "file, though not on the public site."
    ),
    bad=(
        _finding_text("Просила перезвонить: +7 900 123-45-67"),
        _finding_text("Писал с адреса petrov.1984@example.com и ответа не получил"),
        _finding_text("В заявлении указала СНИЛС 112-233-445 95"),
        _finding_text("Паспорт 0000 123456 не приняли из-за помарки"),
        _finding_text("Пособие не пришло на карту 2200 1234 5678 9010"),
        _finding_text("Дозвониться нельзя, телефон Марии 8 (4822) 12-34-56"),
        Case("x-contact: {phone: 8 (900) 123-45-67}"),
        Case("", also={"needs/call.md": "title: Дозвониться\nsummary: Звонила с номера 8-900-123-45-67"}),
        Case("", also={"registers/segments.yml": "pensioner: {title: Пенсионер, summary: 'Тел. 8-900-123-45-67'}"}),
        Case("", also={"segments/index.md": "title: Сегменты\ndescription: Звоните Марии, 8-900-123-45-67"}),
    ),
    good=(
        _finding_text("Просила перезвонить, но звонка не дождалась"),
        _finding_text("Горячая линия 8 800 100-00-01 и номер 117 отвечают не сразу, отдел +7 495 123-45-67 — быстрее"),
        _finding_text("Отвечают с адресов info@mfc.example и otdel@mvd.gov.ru"),
        _finding_text("По закону № 210-ФЗ от 27.07.2010 и приказу № 660 от 27.09.2019, ИНН 7707083893"),
        _finding_text("<!-- internal -->Телефон: +7 900 123-45-67<!-- /internal -->Просила перезвонить"),
        Case("notes: Перезвонить Марине, +7 900 123-45-67"),
    ),
    texts=find,
    confidential=True,
)
