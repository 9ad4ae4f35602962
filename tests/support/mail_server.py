"""A mail server for tests, in a thread: it takes mail, says no, breaks the line, or says nothing, as it is told."""

import socket
import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

WELL = {"MAIL": "250 ok", "RCPT": "250 ok", "DATA": "354 go on", "END": "250 taken", "NOOP": "250 ok", "AUTH": "235 ok"}
DROP = "drop"
SILENT = "silent"


@dataclass(slots=True)
class MailServer:
    """What it says at each step, and what it saw. `drop` as an answer breaks the line; `silent` never answers."""

    says: dict[str, str] = field(default_factory=dict)
    context: ssl.SSLContext | None = None
    port: int = 0
    heard: list[str] = field(default_factory=list)
    took: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def answer(self, step: str) -> str:
        """What it says at this step."""
        return self.says.get(step, WELL.get(step, "250 ok"))


class _Talk(socketserver.BaseRequestHandler):
    """One conversation."""

    def handle(self) -> None:
        try:
            with suppress(OSError, EOFError):
                self._converse(self.server.told)  # type: ignore[attr-defined]
        finally:
            self.reader.close()
            self.request.close()

    def _converse(self, server: MailServer) -> None:
        self.reader = self.request.makefile("rb")
        sealed = False
        self._say(server, "220 here")
        while words := self._hear():
            server.heard.append(words)
            verb = words.split(maxsplit=1)[0].upper()
            if verb == "EHLO":
                offers = "250-STARTTLS\r\n" if server.context and not sealed else ""
                self._say(server, f"250-here\r\n{offers}250 AUTH PLAIN")
            elif verb == "STARTTLS" and server.context:
                self._say(server, "220 go on")
                self.request = server.context.wrap_socket(self.request, server_side=True)
                self.reader.close()
                self.reader = self.request.makefile("rb")
                sealed = True
            elif verb == "QUIT":
                return
            else:
                self._say(server, server.answer(verb))
                if verb == "DATA":
                    self._take(server)

    def _hear(self) -> str:
        return bytes(self.reader.readline()).decode().strip()

    def _take(self, server: MailServer) -> None:
        lines = []
        while (line := self.reader.readline()) not in (b".\r\n", b""):
            lines.append(line)
        server.took.append(b"".join(lines).decode())
        self._say(server, server.answer("END"))

    def _say(self, server: MailServer, words: str) -> None:
        if words == DROP:
            self.request.shutdown(socket.SHUT_RDWR)
            raise EOFError
        if words == SILENT:
            server.over.wait(10)
            raise EOFError
        self.request.sendall(f"{words}\r\n".encode())


class _Threads(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    told: MailServer

    def handle_error(self, *_all: Any) -> None:
        """A client that goes away is what some tests are about."""


@contextmanager
def mail_server(says: dict[str, str] | None = None, *, context: ssl.SSLContext | None = None) -> Iterator[MailServer]:
    """A server on this machine, for as long as the block lasts."""
    told = MailServer(says={name.upper(): words for name, words in (says or {}).items()}, context=context)
    with _Threads(("127.0.0.1", 0), _Talk) as server:
        server.told, told.port = told, server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield told
        finally:
            told.over.set()
            server.shutdown()
            thread.join()
