/** The server's clock. Moving it gives the next world of the shared server a server of its own. */

import { exchange } from "./request.js";
import type { Server } from "./server.js";

const PATIENCE_S = 30;

export class Clock {
  constructor(
    private readonly server: Server,
    private readonly key: string,
  ) {}

  /** The server's time. */
  async now(): Promise<Date> {
    const { now } = await exchange("GET", `${this.server.url}/_tuppence/clock`, this.key);
    return new Date(now * 1000);
  }

  /**
   * Go forward, stopping wherever something falls due: timers, webhooks, their retries. Returns once
   * your code has handled what fell due; `timeout` is in real seconds.
   */
  async advance(seconds: number, timeout = PATIENCE_S): Promise<void> {
    await this.move({ advance: seconds, timeout });
  }

  /** Stop the clock, at a later moment (a date, a Unix time, text such as `2030-01-01`) or now. */
  async freeze(at?: Date | number | string, timeout = PATIENCE_S): Promise<void> {
    const moment = at instanceof Date ? at.getTime() / 1000 : (at ?? "");
    await this.move({ freeze: moment, timeout });
  }

  private async move(params: { [name: string]: unknown }): Promise<void> {
    this.server.clockMoved = true;
    await exchange("POST", `${this.server.url}/_tuppence/clock`, this.key, params);
  }
}
