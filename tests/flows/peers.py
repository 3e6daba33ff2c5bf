"""Peers that fail on the way, over one that does not."""

from collections.abc import Callable
from dataclasses import dataclass

from core.errors import Unavailable
from sync.peer import Peer
from sync.protocol.messages import Enrol, EnrolAnswer, Exchange, ExchangeAnswer, Hello, HelloAnswer


@dataclass
class Through:
    """Passes everything on."""

    peer: Peer

    def hello(self, request: Hello) -> HelloAnswer:
        return self.peer.hello(request)

    def enrol(self, request: Enrol) -> EnrolAnswer:
        return self.peer.enrol(request)

    def exchange(self, request: Exchange) -> ExchangeAnswer:
        return self.peer.exchange(request)


@dataclass
class Unreached(Through):
    """Loses this many requests before the server sees them."""

    times: int = 1

    def exchange(self, request: Exchange) -> ExchangeAnswer:
        if self.times:
            self.times -= 1
            raise Unavailable("server_unreachable")
        return self.peer.exchange(request)


@dataclass
class Unheard(Through):
    """Loses this many answers after the server has committed."""

    times: int = 1

    def enrol(self, request: Enrol) -> EnrolAnswer:
        answer = self.peer.enrol(request)
        self._lose()
        return answer

    def exchange(self, request: Exchange) -> ExchangeAnswer:
        answer = self.peer.exchange(request)
        self._lose()
        return answer

    def _lose(self) -> None:
        if self.times:
            self.times -= 1
            raise Unavailable("server_unreachable")


@dataclass
class Flickering(Through):
    """Loses every second answer, the first one excepted."""

    count: int = 0

    def exchange(self, request: Exchange) -> ExchangeAnswer:
        answer = self.peer.exchange(request)
        self.count += 1
        if self.count % 2 == 0:
            raise Unavailable("server_unreachable")
        return answer


@dataclass
class Stuttering(Through):
    """Delivers every request many times and gives the last answer."""

    times: int = 10

    def exchange(self, request: Exchange) -> ExchangeAnswer:
        for _ in range(self.times - 1):
            self.peer.exchange(request)
        return self.peer.exchange(request)


@dataclass
class Meanwhile(Through):
    """Lets something happen once, after the server has answered and before the laptop hears it."""

    act: Callable[[], object] = dict
    is_done: bool = False

    def exchange(self, request: Exchange) -> ExchangeAnswer:
        answer = self.peer.exchange(request)
        if not self.is_done:
            self.is_done = True
            self.act()
        return answer
