"""What a screen reader hears of a program: which control has the keyboard, what it is called and holds.

It listens on an accessibility bus of its own (AT-SPI), as Orca does on the bus of a desktop.
"""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, Properties, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.flows.screen import started, until

REGISTRY = "/usr/libexec/at-spi2-registryd"
_A11Y = "org.a11y.atspi."
_SHOWING = 1 << 25
_KEY, _MARK_RELEASED = "NotifyListenersSync", (1, 0xFF13)
_BUS = """<busconfig><type>accessibility</type><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""


@dataclass(frozen=True)
class Heard:
    """A control as it is read aloud: what it is, what it is called, what stands in it."""

    role: str
    name: str
    text: str = ""


class Reader:
    """Hears one program; `address` is where the program is to speak."""

    def __init__(self, address: str) -> None:
        self.env = {"AT_SPI_BUS_ADDRESS": address, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        self._bus = open_dbus_connection(address)
        self._focus: tuple[str, str] | None = None
        self._marks = 0

    def listen(self) -> None:
        """Ask to be told where the keyboard goes, and overhear the keys that Qt reports."""
        self._ask(_registry(), "RegisterEvent", "sas", ("object:state-changed:focused", []))
        moves = MatchRule(type="signal", interface=f"{_A11Y}Event.Object", member="StateChanged")
        keys = MatchRule(type="method_call", member=_KEY, eavesdrop=True)
        for rule in (moves, keys):
            self._reply(message_bus.AddMatch(rule))

    def is_ready(self) -> bool:
        """Tell whether the registry answers."""
        return bool(self._reply(message_bus.NameHasOwner(f"{_A11Y}Registry"))[0])

    def place(self) -> tuple[str, str] | None:
        """Return where the keyboard is; only two places can be compared."""
        self._hear_all()
        return self._focus

    def focus(self) -> Heard | None:
        """Return the control that has the keyboard; None while it is going."""
        try:
            return self._describe(*place) if (place := self.place()) else None
        except LookupError:
            return None

    def names(self) -> list[str]:
        """Return the name of everything in sight; none while that changes."""
        try:
            return [name for app in self._programs() for name in self._names(*app)]
        except LookupError:
            return []

    def await_mark(self) -> None:
        """Wait until the program has done with a key, by the mark that the screen pressed after it.

        Qt reports a key to the registry and takes it when that has answered, but a shortcut at once: a key
        pressed too early is overtaken. So the registry is asked, which by then has answered for the key, and
        the program twice: it takes the key between.
        """
        until(self._hears_mark, what="a key to reach the program")
        self._marks -= 1
        for program in self._programs() * 2:
            self._property(_at(*program), "Name")

    def close(self) -> None:
        """Listen no more."""
        self._bus.close()

    def _programs(self) -> list[tuple[str, str]]:
        """Ask the registry for all that can be read aloud."""
        (found,) = self._ask(_at(f"{_A11Y}Registry", "/org/a11y/atspi/accessible/root"), "GetChildren")
        return [(bus, path) for bus, path in found]

    def _names(self, bus: str, path: str) -> Iterator[str]:
        address = _at(bus, path)
        (children,) = self._ask(address, "GetChildren")
        for child in children:
            (state,) = self._ask(_at(*child), "GetState")
            if state[0] & _SHOWING:
                if name := self._property(_at(*child), "Name"):
                    yield name
                yield from self._names(*child)

    def _hears_mark(self) -> bool:
        self._hear_all()
        return self._marks > 0

    def _hear_all(self) -> None:
        with suppress(TimeoutError):
            while True:
                self._hear(self._bus.receive(timeout=0.001))

    def _hear(self, message: Message) -> None:
        fields = message.header.fields
        if fields.get(3) == _KEY:
            self._marks += message.body[0][:2] == _MARK_RELEASED
        elif len(message.body) > 1 and message.body[:2] == ("focused", 1):
            self._focus = str(fields[7]), str(fields[1])

    def _describe(self, bus: str, path: str) -> Heard | None:
        address = _at(bus, path)
        role = self._ask(address, "GetRoleName")[0]
        text = ""
        (interfaces,) = self._ask(address, "GetInterfaces")
        if f"{_A11Y}Text" in interfaces:
            (text,) = self._ask(address.with_interface(f"{_A11Y}Text"), "GetText", "ii", (0, -1))
        return Heard(role, self._property(address, "Name"), text)

    def _property(self, address: DBusAddress, name: str) -> str:
        return str(self._reply(Properties(address).get(name))[0][1])

    def _ask(
        self, address: DBusAddress, name: str, signature: str | None = None, body: tuple[Any, ...] = ()
    ) -> Any:
        return self._reply(new_method_call(address, name, signature, body))

    def _reply(self, question: Message) -> Any:
        """Ask, and meanwhile hear what is told."""
        serial = next(self._bus.outgoing_serial)
        self._bus.send(question, serial=serial)
        while True:
            message = self._bus.receive(timeout=10)
            if message.header.fields.get(5) == serial:
                if message.header.message_type.name == "error":
                    raise LookupError(message.body)
                return message.body
            self._hear(message)


def _at(bus: str, path: str) -> DBusAddress:
    return DBusAddress(path, bus_name=bus, interface=f"{_A11Y}Accessible")


def _registry() -> DBusAddress:
    return DBusAddress("/org/a11y/atspi/registry", bus_name=f"{_A11Y}Registry", interface=f"{_A11Y}Registry")


@contextmanager
def reader(folder: Path, *, env: dict[str, str]) -> Iterator[Reader]:
    """Start to listen on the screen of `env`."""
    recipe = folder / "bus.conf"
    recipe.write_text(_BUS.format(folder=folder), encoding="utf-8")
    command = ["dbus-daemon", f"--config-file={recipe}", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        assert bus.stdout
        found = Reader(bus.stdout.readline().strip())
        try:
            with started([REGISTRY], env={**env, **found.env}):
                until(found.is_ready, what="the registry of what can be heard")
                found.listen()
                yield found
        finally:
            found.close()
            bus.terminate()
