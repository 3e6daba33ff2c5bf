"""The server over HTTP: four routes, bounded bodies, signed answers. What they mean stands in `peer`."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from core.errors import AppError, Damaged, Outdated, Refused, Unavailable
from sync.protocol.codec import MAX_REQUEST, unpack
from sync.protocol.messages import ENROL, EXCHANGE, HEALTH, HELLO, Enrol, Exchange, Fault, Hello
from sync.protocol.signing import is_request_signed, read_authorization, sign_answer
from sync.server.peer import StorePeer

_log = logging.getLogger(__name__)
_MEDIA_TYPE = "application/vnd.sapar"
_RETRY_SECONDS = "5"
_PATIENCE_SECONDS = 15
_SLOWEST = 1000  # bytes a second of a line that is worth waiting for, as the client has it
_STATUS = {
    "device_unknown": 401,
    "counter": 401,
    "code_unknown": 403,
    "device_fork": 409,
    "gap": 409,
    "epoch_changed": 409,
    "message_too_big": 413,
}


def make_app(peer: StorePeer, *, patience: float = _PATIENCE_SECONDS) -> Starlette:
    """Return the application over a peer; who sends nothing for `patience` seconds is let go."""
    answers = _Answers(peer, patience=patience)
    return Starlette(
        routes=[
            Route(HELLO, answers.hello, methods=["POST"]),
            Route(ENROL, answers.enrol, methods=["POST"]),
            Route(EXCHANGE, answers.exchange, methods=["POST"]),
            Route(HEALTH, answers.health, methods=["GET"]),
        ]
    )


class _Answers:
    """The routes. Every answer but `health` is signed over the request it answers, faults too."""

    def __init__(self, peer: StorePeer, *, patience: float) -> None:
        self._peer = peer
        self._patience = patience

    async def hello(self, request: Request) -> Response:
        """Answer with the server's key."""
        return await self._answered(request, lambda body: self._peer.hello(unpack(body, Hello)))

    async def enrol(self, request: Request) -> Response:
        """Admit a new device."""
        return await self._answered(request, lambda body: self._peer.enrol(unpack(body, Enrol)))

    async def exchange(self, request: Request) -> Response:
        """Take a batch in and give pages, to the device that signed the request."""
        header = request.headers.get("authorization", "")
        return await self._answered(request, lambda body: self._exchanged(body, header))

    async def health(self, _: Request) -> Response:
        """Tell whether the database answers; nothing else."""
        try:
            await run_in_threadpool(self._peer.check)
        except Unavailable:
            return Response(status_code=503)
        return Response(status_code=204)

    def _exchanged(self, body: bytes, header: str) -> object:
        authorization = read_authorization(header)
        request = unpack(body, Exchange)
        public_key = self._peer.device_key(authorization.device)
        is_signed = authorization.device == request.device and is_request_signed(
            authorization,
            public_key=public_key,
            method="POST",
            path=EXCHANGE,
            epoch=request.epoch,
            body=body,
        )
        if not is_signed:
            raise Refused("device_unknown")
        return self._peer.exchange(request, counter=authorization.n)

    async def _answered(self, request: Request, act: Callable[[bytes], object]) -> Response:
        try:
            body = await _read_body(request, patience=self._patience)
        except Refused as error:
            return self._fault(error, b"")
        except (TimeoutError, ClientDisconnect):
            return Response(status_code=408, headers={"Connection": "close"})
        return await run_in_threadpool(self._acted, body, act)

    def _acted(self, body: bytes, act: Callable[[bytes], object]) -> Response:
        try:
            return self._signed(act(body), body)
        except AppError as error:
            return self._fault(error, body)

    def _fault(self, error: AppError, body: bytes) -> Response:
        _log.info("refused: %s", error.code)
        status = _status(error)
        headers = {"Retry-After": _RETRY_SECONDS} if status == 503 else {}
        return self._signed(Fault.of(error), body, status=status, headers=headers)

    def _signed(self, answer: object, body: bytes, *, status: int = 200, headers: Any = None) -> Response:
        content = sign_answer(self._peer.key, request=body, answer=answer)
        return Response(content, status, headers=headers, media_type=_MEDIA_TYPE)


async def _read_body(request: Request, *, patience: float) -> bytes:
    """Return the body. Raise Refused `message_too_big` before more than that was read.

    A slow line has all the time it needs, one that stands or only drips has not: TimeoutError.
    """
    body = bytearray()
    begun = asyncio.get_running_loop().time()
    async with asyncio.timeout_at(begun + patience) as limit:
        async for chunk in request.stream():
            body += chunk
            if len(body) > MAX_REQUEST:
                raise Refused("message_too_big")
            limit.reschedule(begun + patience + len(body) / _SLOWEST)
    return bytes(body)


def _status(error: AppError) -> int:
    if isinstance(error, Outdated):
        return 426
    if isinstance(error, Unavailable):
        return 503
    return _STATUS.get(error.code, 400 if isinstance(error, Damaged | Refused) else 500)
