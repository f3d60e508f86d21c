"""What is suggested in place of an unknown id."""

from pathlib import Path

from cjm_plugin import load


def test_of_equally_near_ids_the_first_is_suggested_every_time(tmp_path: Path) -> None:
    services, registers = tmp_path / "services", tmp_path / "registers"
    services.mkdir()
    registers.mkdir()
    ids = [f"agency-{number}" for number in (7, 3, 1, 9, 8, 2, 5, 4)]
    (registers / "agencies.yml").write_text("".join(f"{id_}: A\n" for id_ in ids))
    (services / "one.md").write_text("---\ntitle: One\nagencies: [agency]\n---\n")
    (finding,) = load(tmp_path).diagnostics
    assert finding.hint
    assert finding.hint.values == {"name": "agency-7"}


def test_the_currency_is_a_known_key_of_a_cost(tmp_path: Path) -> None:
    services = tmp_path / "services"
    services.mkdir()
    steps = "[{id: a, title: A, cost: {amount: 100, curency: RUB}}, {id: b, title: B}]"
    (services / "one.md").write_text(
        f"---\ntitle: One\nas_is: {{start_event: A, outcome: B, steps: {steps}}}\n---\n", encoding="utf-8"
    )
    hints = [finding.hint.values for finding in load(tmp_path).diagnostics if finding.hint]
    assert {"name": "currency"} in hints
