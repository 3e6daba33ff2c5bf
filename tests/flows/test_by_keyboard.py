"""The real program on a real screen, driven by keys alone, from the first start to the store that is left behind."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from core.kz.dates import ALMATY
from set_up import line, missing_packages
from tests.flows.seat import Seat, seat
from tests.house.tree import ROOT

PASSPHRASE = "семь дорог белых яблонь"
IIN = "850312400009"
TODAY = f"{datetime.now(ALMATY):%d.%m.%Y}"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a screen of one's own is Xvfb's, on Linux")


def test_a_day_by_keyboard(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    if missing := missing_packages("test"):
        (pytest.skip if os.geteuid() else pytest.fail)(line(missing))
    with seat(tmp_path) as person:
        found_an_office(person)
        person.strokes()
        register(person)
        record_property("measured", f"a person with consent registered by {person.strokes()} keys")
        visit(person)
        record_property("measured", f"a visit with a service recorded by {person.strokes()} keys")
        teach(person)
        lock_and_unlock(person)
        person.close()
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(PASSPHRASE, encoding="utf-8")
    left_behind(tmp_path / "data", passphrase)


def found_an_office(person: Seat) -> None:
    """Answer the first run: language, a new office, passphrase, recovery sheet."""
    person.be_at("Русский язык")
    person.press("Return")
    person.be_at("Адрес сервера")
    person.press("shift+Tab", "Down", "Tab")
    person.be_at("Организация")
    person.type("Дом Үміт")
    person.press("Tab")
    person.type("Жанар Сейітқызы")
    person.go_to("Абайский район")
    person.press("space", "Return")
    person.be_at("Новый пароль")
    person.type(PASSPHRASE)
    person.press("Tab")
    person.be_at("Введите ещё раз")
    person.type(PASSPHRASE)
    person.press("Return")
    person.be_at("Напечатать лист")
    person.press("Tab", "space", "Return")
    person.be_at("Открыть программу")
    person.press("Return")
    person.be_at("Новый визит")


def register(person: Seat) -> None:
    """Register a woman with her consent; her birthday and sex come from the number."""
    person.press("ctrl+2")
    person.be_at("ИИН")
    person.type(IIN)
    person.press("Return")
    person.type("Ахметова")
    person.press("Return")
    person.type("Сәуле")
    person.press("Return", "Return", "Return")
    person.be_at("Телефон")
    person.type("87012345678")
    person.press("Return", "Return")
    person.choose("кара", "Карааул")
    person.be_at("Человек дал согласие на сбор и обработку персональных данных")
    person.press("space", "ctrl+Cyrillic_yeru")
    person.see("Согласие дано")


def visit(person: Seat) -> None:
    """Find her with the keyboard in English, start a visit from there and save it with one in Russian."""
    person.press("ctrl+Cyrillic_el")
    person.be_at("Поиск")
    person.type("f[vtn")
    person.see("Ахметова Сәуле 4")
    person.press("ctrl+Return")
    person.be_at("Вид услуги")
    person.choose("соц", "Социально-бытовая услуга")
    person.choose("посо", "Пособия и выплаты")
    person.press("Return")
    person.be_at("Минуты")
    person.type("30")
    person.go_to("Что сделано")
    person.write("Помогла собрать документы")
    person.press("ctrl+Cyrillic_yeru")
    person.see("1 услуга")


def teach(person: Seat) -> None:
    """Open a course, form a group of her, hold a lesson, mark her present and issue the certificate."""
    person.press("ctrl+4")
    person.be_at("Группы")
    person.press("Right", "ctrl+n")
    person.be_at("Программа")
    person.choose("76", "Проект № 76")
    person.choose("абай", "Абайский район")
    for value in ("ШВ", "2", "Тігін", "Шитьё"):
        person.type(value)
        person.press("Tab")
    person.be_at("Рабочая профессия")
    person.press("ctrl+s")
    person.see("Всего: 1")
    person.go_to("Новый курс", key="shift+Tab")
    person.press("shift+Tab", "Left", "ctrl+n")
    person.be_at("Курс")
    person.choose("шит", "Шитьё")
    person.type("1")
    person.press("Tab")
    person.type(TODAY)
    person.go_to("Дата приказа")
    person.press("Tab")
    person.type("f[vtn")
    person.be_at("Ахметова Сәуле")
    person.press("Return", "ctrl+s")
    person.be_at("Назад к курсам")
    person.go_to("Группа")
    person.press("Right", "ctrl+n")
    person.be_at("Дата")
    person.press("Tab", "2", "ctrl+s")
    person.see("Ахметова Сәуле, присутствовал")
    person.press("Cyrillic_en")
    person.see("Ахметова Сәуле, отсутствовал")
    person.press("space")
    person.see("Ахметова Сәуле, присутствовал")
    person.go_to("Журнал", key="shift+Tab")
    person.press("Right")
    person.go_to("Выдать 1 сертификат")
    person.press("space")
    person.see("Выдано · 1")


def lock_and_unlock(person: Seat) -> None:
    """Lock, be refused with a wrong passphrase, and unlock."""
    person.press("ctrl+Cyrillic_de")
    person.be_at("Пароль")
    person.type("семь дорог")
    person.press("Return")
    person.see("Неверный пароль")
    person.type(PASSPHRASE)
    person.press("Return")
    person.be_at("Новый визит")


def left_behind(folder: Path, passphrase: Path) -> None:
    """Read by the command line what the keys wrote."""
    records: dict[str, list[dict[str, Any]]] = {}
    for record in map(json.loads, ask(folder, passphrase, "export").splitlines()):
        records.setdefault(record["kind"], []).append(record["fields"])
    (woman,) = records["person"]
    assert (woman["iin"], woman["surname"], woman["given_name"]) == (IIN, "Ахметова", "Сәуле")
    assert (woman["birth_date"], woman["sex"], woman["phone"]) == ("1985-03-12", "female", "+77012345678")
    assert [one["scopes"] for one in records["consent"]] == [["processing"]]
    (service,) = records["service"]
    assert (service["minutes"], service["done"]) == (30, "Помогла собрать документы")
    assert [one["title_kk"] for one in records["course"]] == ["Тігін"]
    assert [one["mark"] for one in records["lesson_mark"]] == ["present"]
    assert [one["state"] for one in records["certificate"]] == ["issued"]
    assert json.loads(ask(folder, passphrase, "check")) == {"ok": True, "problems": []}


def ask(folder: Path, passphrase: Path, command: str) -> str:
    """Return what a command of the program answers."""
    given = ["--data-dir", str(folder), "--passphrase-file", str(passphrase)]
    done = subprocess.run(
        [sys.executable, "-m", "desktop", command, *given],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout
