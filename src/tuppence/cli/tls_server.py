"""uvicorn's server with a second, encrypted port on the same loop, application and lifespan."""

from __future__ import annotations

import asyncio
import socket

import uvicorn

from tuppence.cli.listening_sockets import Tls

CLOSE_S = 1.0  # how long a connection that is closed waits for the client to say goodbye


class TlsServer(uvicorn.Server):
    """Connections of both ports share one state, so a graceful shutdown waits for all of them.

    uvicorn's own setting encrypts every socket of a server, the unix socket included.
    """

    def __init__(self, config: uvicorn.Config, tls: Tls) -> None:
        super().__init__(config)
        self.tls = tls

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        encrypted = await asyncio.get_running_loop().create_server(
            self.protocol,
            sock=self.tls.listener,
            ssl=self.tls.context,
            ssl_handshake_timeout=self.tls.handshake_s,
            ssl_shutdown_timeout=CLOSE_S,
        )
        self.servers.append(encrypted)

    def protocol(self) -> asyncio.Protocol:
        made: asyncio.Protocol = self.config.http_protocol_class(  # type: ignore[call-arg]
            config=self.config,
            server_state=self.server_state,
            app_state=self.lifespan.state,
        )
        return made
