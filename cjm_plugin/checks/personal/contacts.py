"""How to reach a person: e-mail and telephone."""

import re

from cjm_plugin.checks.personal.matching import END, SPACE, before, digits_of, is_example
from cjm_plugin.checks.personal.people import with_a_person

EMAIL = re.compile(r"(?<![\w.+\-@/])[\w+\-][\w.+\-]*@(?P<domain>[^\W_](?:[\w\-]*[^\W_])?(?:\.[\w\-]+)*\.[^\W\d_]{2,})")
_STATE_DOMAIN = re.compile(
    r"(?:.+\.)?(?:gov|gov\.[a-z]{2}|mil|europa\.eu|"
    r"(?:gosuslugi|government|kremlin|duma|mos|mvd|mchs|nalog|mil|cbr|pfr|fss)\.ru|"
    r"(?:мвд|мчс|фнс|фссп|сфр|мфц|госуслуги|правительство|кремль|росреестр|минтруд|минздрав|минобрнауки|"
    r"минпросвещения|минцифры|роструд)\.рф)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:info|inform|support|help|helpdesk|hotline|priem|priyom|office|ofis|mail|post|contacts?|feedback|press|pr|"
    r"kanc|kancelar|kancelyar|kancelyariya|sekretar|secretar|reception|service|servis|spravka|noreply|no-reply|admin|"
    r"webmaster|postmaster|abuse|abitur|abiturient|pk|admission|dekanat|rektorat|school|shkola|sad|detsad|zags|mfc|"
    r"gibdd|guvm|uvm|sfr|pfr|fss|fns|ifns|mvd|uszn|szn|czn|sobes|soc|minsoc|mse|gbmse|notariat|sud|court|bank|obrash|"
    r"obrasch|obrashch|delo|docs?|documents?|dpo|privacy|hr|team|git|data|opendata|portal)"
    r"(?:[\d.+_\-].*)?|инфо|приемная|приёмная|канцелярия|поддержка|почта",
    re.IGNORECASE,
)
"""What stands before the @ in an address for which a unit answers, and not a person."""


def is_personal_email(match: re.Match[str]) -> bool:
    """An address that is neither the state's nor that of a unit."""
    name = match[0].partition("@")[0]
    return not (_STATE_DOMAIN.fullmatch(match["domain"]) or _ROLE.fullmatch(name))


_GAP = r"[\s()\-‐‑–—.]{0,3}"
PHONE = re.compile(
    rf"(?<![\w@/+])(?<!\d[.\s\-])(?:(?:\+7|8|7){_GAP}(?P<code>\d{{3}}){_GAP}\d{{3}}{_GAP}\d{{2}}{_GAP}\d{{2}}"
    rf"|(?:\+7|8){_GAP}(?P<town>\d{{4}}{_GAP}\d{{2}}|\d{{5}}{_GAP}\d){_GAP}\d{{2}}{_GAP}\d{{2}}"
    rf"|\(?(?P<bare>9\d\d)\)?{SPACE}{{1,2}}\d{{3}}[\-‐‑–]\d{{2}}[\-‐‑–]\d{{2}}){END}"
)
_OFFICIAL = re.compile(
    r"горяч\w*\s+лини|колл?[\s-]{0,2}центр|контакт-центр|справочн|дежурн|при[её]мн|единый\s+номер|"
    r"телефон\w*\s+доверия|диспетчер|чат-?бот|оператор|hotline|helpline|call\s+cent"
)
_PRIVATE = re.compile(r"домашн|личн|сотов|мобильн|private|mobile|\bhome\b")
_OTHER_NUMBER = re.compile(
    r"(?:инн|огрн(?:ип)?|кпп|октмо|окпо|окато|бик|кбк|сч[её]т\w*|уин|артикул|№|заявлени\w*|заказ\w*|дел[оа]|isbn)\W*$"
)


def is_personal_phone(match: re.Match[str]) -> bool:
    """A Russian mobile number, or a landline that is called private or stands with a person; not that of a hotline,
    nor another number. An office's landline is public.
    """
    said = before(match)
    if is_example(digits_of(match)[-7:]) or _OFFICIAL.search(said):
        return False
    if match[0].isdecimal() and _OTHER_NUMBER.search(said):
        return False
    mobile = (match["code"] or match["bare"] or "").startswith("9")
    return mobile or _PRIVATE.search(said) is not None or (match["code"] != "800" and with_a_person(match))
