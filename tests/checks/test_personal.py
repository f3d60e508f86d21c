"""What counts as personal data, what does not, and how it is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_plugin.checks.personal import Kind, personal
from cjm_plugin.checks.personal.documents import luhn_is_right, snils_is_right

PERSONAL = [
    (Kind.EMAIL, "Пишите Марине: marina.k@example.com", "m•••@example.com"),
    (Kind.EMAIL, "[почта](mailto:ivan1980@example.org)", "i•••@example.org"),
    (Kind.EMAIL, "<petrova_79@example.org>.", "p•••@example.org"),
    (Kind.PHONE, "Звоните +7 900 123-45-67 после обеда", "+7 9•• •••-••-67"),
    (Kind.PHONE, "8(900)1234567", "8(9••)•••••67"),
    (Kind.PHONE, "Анна, 89001234567", "89•••••••67"),
    (Kind.PHONE, "тел. 900 123-45-67", "90• •••-••-67"),
    (Kind.PHONE, "Пишите Марии: тел.89001234567", "89•••••••67"),
    (Kind.PHONE, "моб.8(900)1234567", "8(9••)•••••67"),
    (Kind.PHONE, "т.+7 900 123-45-67", "+7 9•• •••-••-67"),
    (Kind.PHONE, "+7\u00a0900\u00a0123‑45‑67", "+7\u00a09••\u00a0•••‑••‑67"),
    (Kind.PHONE, "домашний телефон 8 (495) 123-45-67", "8 (4••) •••-••-67"),
    (Kind.PHONE, "телефон Марии 8 (4822) 12-34-56", "8 (4•••) ••-••-56"),
    (Kind.PHONE, "Мария Ивановна, +7 495 123-45-67", "+7 4•• •••-••-67"),
    (Kind.PHONE, "Мой номер 8 (4822) 12-34-56", "8 (4•••) ••-••-56"),
    (Kind.PHONE, "«Перезвоните мне: 8 (495) 123-45-67»", "8 (4••) •••-••-67"),
    (Kind.PHONE, "телефон мамы 8 48222 1-23-45", "8 4•••• •-••-45"),
    (Kind.PHONE, "8 (495) 123-45-67 (Сергей)", "8 (4••) •••-••-67"),
    (Kind.PHONE, "её телефон — 8 (495) 123-45-67", "8 (4••) •••-••-67"),
    (Kind.PHONE, "Номер заявителя: 8 (495) 123-45-67", "8 (4••) •••-••-67"),
    (Kind.SNILS, "112-233-445 95", "•••-•••-••• 95"),
    (Kind.SNILS, "её СНИЛС 123-456-789 00", "•••-•••-••• 00"),
    (Kind.SNILS, "СНИЛС: 11223344595", "•••••••••95"),
    (Kind.PASSPORT, "паспорт 4509 123456", "•••• ••••56"),
    (Kind.PASSPORT, "паспорт.4509 123456", "•••• ••••56"),
    (Kind.PASSPORT, "серия 45 09 № 123456, выдан", "•• •• № ••••56"),
    (Kind.PASSPORT, "паспорт серии 4509 номер 123456", "•••• номер ••••56"),
    (Kind.PASSPORT, "серия 45 12 № 345678, паспорт выдан в мае", "•• •• № ••••78"),
    (Kind.PASSPORT, "Серия бланка паспорта: 45 12 345678", "•• •• ••••78"),
    (Kind.PASSPORT, "В бланке указаны серия и номер 45 12 345678", "•• •• ••••78"),
    (Kind.PASSPORT, "загранпаспорт 75 1234567", "•• •••••67"),
    (Kind.CARD, "карта 4276 1234 5678 9012", "•••• •••• •••• ••12"),
    (Kind.CARD, "4111-1111-1111-1111", "••••-••••-••••-••11"),
    (Kind.CARD, "номер карты 4111111111111111", "••••••••••••••11"),
]
NOT_PERSONAL = [
    "Горячая линия 8 800 100-00-01, номера 117 и 112",
    "8-800-222-22-22",
    "Приёмная МВД: +7 495 123-45-67",
    "8 (499) 322-12-34",
    "Телефон Росреестра 8 (4822) 12-34-56, МФЦ — 8 (4822) 65-43-21",
    "Приёмная министра Иванова Ивана Ивановича: 8 (495) 123-45-67",
    "Отдел опеки, Мария Ивановна, 8 (4822) 12-34-56",
    "Специалист Анна Петрова, 8 (495) 123-45-67",
    "ул. Марии Ульяновой, 5, тел. 8 (4822) 12-34-56",
    "Марии отказали. Телефон школы 8 (4822) 12-34-56",
    "Номер отдела 8 (4822) 12-34-56, перезвонили через час",
    "Звонить в опеку: 8 48222 1-23-45",
    "кадастровый номер 8 4822 12 3456, инвентарный номер 84822123456",
    "на карту 5536913812345678",
    "Дежурный: +7 900 123-45-67, чат-бот +7 900 765-43-21",
    "info@mvd.gov.ru, ivanov@nalog.gov.ru, support@gosuslugi.ru, priem@vuz.example, pk-2026@msu.example",
    "mfc-kazan@example.ru, приёмная@мвд.рф",
    "Федеральный закон № 152-ФЗ от 27.07.2006, постановление № 2267 от 23.12.2023, форма 088/у",
    "ИНН 7707083893, ОГРН 1027700132195, ИНН 770708389312, ОКТМО 89701000001",
    "счёт 40702810900000001234, 4070 2810 9000 0000 1234",
    "УИН 18810177161234567890, полис 1234567890123456, ISBN 978-5-699-12014-7",
    "https://www.gosuslugi.ru/89001234567/?mail=petrov@example.com",
    "+7 (9XX) XXX-XX-XX, +7 900 000-00-00, 000-000-000 00, серия 0000 № 000000",
    "с 2020 по 2026 год, 2025-11-26 12:30, сумма 1 200 000 000 рублей",
    "Серия бланка 45 12 345678, бланк серии 45 12 № 345679",
    "Серия и номер бланка справки: 45 12 345678",
    "паспорт выдают за 5 дней, пошлина 300 рублей, постановление 2267 от 2023 года",
    "заявление № 89001234567, письмо от 2024-02-12 № 8912345678",
    "кадастровый номер 77:01:0004012:1234, дело № 2-1234/2026",
    "СНИЛС — 11 цифр, номер паспорта — 10: серия 4 и номер 6",
]


@pytest.mark.parametrize(("kind", "text", "masked"), PERSONAL)
def test_it_is_found_and_shown_masked(kind: Kind, text: str, masked: str) -> None:
    assert [(each.kind, each.masked) for each in personal(text)] == [(kind, masked)]
    assert all(each.words in text for each in personal(text))


@pytest.mark.parametrize("text", NOT_PERSONAL)
def test_what_is_not_a_persons_is_let_through(text: str) -> None:
    assert list(personal(text)) == []


def test_several_are_found_in_their_order() -> None:
    text = "Паспорт 4509 123456, +7 900 123-45-67, a.petrov@example.com"
    assert [each.kind for each in personal(text)] == [Kind.PASSPORT, Kind.PHONE, Kind.EMAIL]


@given(st.lists(st.integers(0, 9), min_size=9, max_size=9))
def test_exactly_one_pair_of_check_digits_fits_a_snils(digits: list[int]) -> None:
    assert sum(snils_is_right([*digits, *divmod(pair, 10)]) for pair in range(100)) == 1


@given(st.lists(st.integers(0, 9), min_size=16, max_size=16), st.integers(0, 15), st.integers(1, 9))
def test_one_wrong_digit_breaks_the_check_of_a_card(digits: list[int], place: int, by: int) -> None:
    wrong = [*digits[:place], (digits[place] + by) % 10, *digits[place + 1 :]]
    assert not (luhn_is_right(digits) and luhn_is_right(wrong))


@given(st.text(alphabet="+789012345 -()@.аб№", max_size=60))
def test_a_masked_piece_keeps_its_length_and_hides_most_digits(text: str) -> None:
    for each in personal(text):
        if each.kind is not Kind.EMAIL:
            assert len(each.masked) == len(each.words)
            assert sum(sign.isdecimal() for sign in each.masked) <= 4
