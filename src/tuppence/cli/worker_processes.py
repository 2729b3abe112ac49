"""Several processes that serve the same sockets: the parent starts them anew when they end."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

from prometheus_client.multiprocess import mark_process_dead

LEAST_LIFE_S = 1.0  # of a worker; one that ends sooner is started anew only after this
GRACE_S = 10.0


def serve_with(count: int, work: Callable[[], None]) -> None:
    """Run `work` in so many processes until this one is told to stop."""
    Workers(count, work).run()


class Workers:
    def __init__(self, count: int, work: Callable[[], None]) -> None:
        self.count = count
        self.work = work
        self.started: dict[int, float] = {}
        self.stopping = False
        # The workers hold the other end: they learn that the parent is gone, however it went.
        self.alive_reader, self.alive_writer = os.pipe()

    def run(self) -> None:
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, self.stop)
        for _ in range(self.count):
            self.start()
        while self.started:
            pid, _ = os.wait()
            mark_process_dead(pid)  # type: ignore[no-untyped-call]  # its gauges are no longer on the metrics' page
            began = self.started.pop(pid, None)
            if began is None or self.stopping:
                continue
            time.sleep(max(0.0, began + LEAST_LIFE_S - time.monotonic()))
            if not self.stopping:
                self.start()

    def start(self) -> None:
        pid = os.fork()
        if pid:
            self.started[pid] = time.monotonic()
            return
        try:
            for one in (signal.SIGINT, signal.SIGTERM):
                signal.signal(one, signal.SIG_DFL)
            os.close(self.alive_writer)
            threading.Thread(target=self.end_with_parent, daemon=True).start()
            self.work()
        except SystemExit:
            pass
        except BaseException as error:
            print(f"A worker ended: {error}", file=sys.stderr, flush=True)
            os._exit(1)
        finally:
            sys.stdout.flush()
            os._exit(0)

    def end_with_parent(self) -> None:
        os.read(self.alive_reader, 1)
        os.kill(os.getpid(), signal.SIGTERM)

    def stop(self, number: int, frame: FrameType | None) -> None:
        """Tell the workers to finish what they have accepted; end those that do not."""
        self.stopping = True
        self.tell(signal.SIGTERM)
        timer = threading.Timer(GRACE_S, self.tell, [signal.SIGKILL])
        timer.daemon = True
        timer.start()

    def tell(self, what: signal.Signals) -> None:
        for pid in list(self.started):
            with suppress(ProcessLookupError):  # it has just ended by itself
                os.kill(pid, what)
