/** A world of one test: its key, its client, its webhooks, its clock, its faults. */

import { randomBytes } from "node:crypto";
import { Clock } from "./clock.js";
import { Receiver } from "./receiver.js";
import { exchange, RequestError, type Params } from "./request.js";
import type { Server } from "./server.js";
import { statusOf, type Handler, type Webhook } from "./webhook.js";

const PATIENCE_S = 5;

export interface WorldOptions {
  /** A key of your own; default: a new one. */
  key?: string;
}

export interface Waiting {
  /** Which of the type's webhooks; default: any. */
  matching?: (webhook: Webhook) => boolean;
  /** In seconds. */
  timeout?: number;
}

type StripeConstructor<T> = new (key: string, config?: any) => T;

export class World {
  /** What was sent so far, in order. */
  readonly webhooks: Webhook[] = [];
  /** Those for which your code threw, or answered with a status of 500 or above. */
  readonly failures: Webhook[] = [];
  readonly clock: Clock;
  /** Verifies webhooks: `stripe.webhooks.constructEvent(w.payload, w.signature, webhookSecret)`. */
  webhookSecret = "";

  private readonly handlers: Handler[] = [];
  private readonly waiters = new Set<() => void>();
  private receiver!: Receiver;

  private constructor(
    readonly server: Server,
    readonly key: string,
  ) {
    this.clock = new Clock(server, key);
  }

  static async open(server: Server, options: WorldOptions = {}): Promise<World> {
    const key = options.key ?? `sk_test_${randomBytes(16).toString("hex")}`;
    const world = new World(server, key);
    world.receiver = await Receiver.open((webhook) => world.take(webhook));
    const params = { url: world.receiver.url, enabled_events: ["*"] };
    world.webhookSecret = (await world.post("/v1/webhook_endpoints", params)).secret;
    return world;
  }

  /** The base URL for any Stripe library. */
  get url(): string {
    return this.server.url;
  }

  /** stripe-node for this world: `world.client(Stripe, { apiVersion: "..." })`. */
  client<T>(Stripe: StripeConstructor<T>, config: { [name: string]: unknown } = {}): T {
    const { protocol, hostname, port } = new URL(this.url);
    const name = protocol.slice(0, -1);
    const where = { protocol: name, host: hostname, port: port || (name === "https" ? 443 : 80) };
    return new Stripe(this.key, { ...where, ...config });
  }

  // -- requests without a library

  get(path: string, params?: Params): Promise<any> {
    return exchange("GET", this.url + path, this.key, params);
  }

  post(path: string, params: Params = {}): Promise<any> {
    return exchange("POST", this.url + path, this.key, params);
  }

  delete(path: string): Promise<any> {
    return exchange("DELETE", this.url + path, this.key);
  }

  // -- webhooks to your code

  /**
   * Hand each webhook to your code, one at a time, in order. What it returns with a `status` counts
   * as its answer, anything else as 200; what it throws is a 500. What fails is retried, as Stripe
   * does. Returns a function that stops this.
   */
  deliverTo(handler: Handler): () => void {
    this.handlers.push(handler);
    return () => {
      const place = this.handlers.indexOf(handler);
      if (place >= 0) this.handlers.splice(place, 1);
    };
  }

  /** Have webhooks sent to your own server as well; the secret that signs them. */
  async forwardTo(url: string, ...types: string[]): Promise<string> {
    const enabled_events = types.length > 0 ? types : ["*"];
    return (await this.post("/v1/webhook_endpoints", { url, enabled_events })).secret;
  }

  private async take(webhook: Webhook): Promise<number> {
    let answered = 200;
    for (const handler of [...this.handlers]) {
      let status = 500;
      try {
        status = statusOf(await handler(webhook));
      } catch (error) {
        webhook.error ??= error;
      }
      if (answered < 300) answered = status;
      webhook.status = answered;
    }
    this.webhooks.push(webhook);
    if (webhook.failed) this.failures.push(webhook);
    for (const waiter of this.waiters) waiter();
    return answered;
  }

  // -- waiting

  /**
   * Wait until every webhook that is due has been sent, and your code has handled it. Throws, naming
   * what is still under way, after `timeout` seconds.
   */
  async settle(timeout = PATIENCE_S): Promise<void> {
    await this.post("/_tuppence/settle", { timeout });
  }

  /** The first webhook of a type that matches, once your code has handled it. */
  async waitForEvent(type: string, waiting: Waiting = {}): Promise<Webhook> {
    const { matching = () => true, timeout = PATIENCE_S } = waiting;
    const found = (): Webhook | undefined =>
      this.webhooks.find((one) => one.type === type && matching(one));
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const webhook = found();
        if (webhook === undefined) return;
        end();
        resolve(webhook);
      };
      const timer = setTimeout(() => {
        end();
        const cause = this.failures.find((one) => one.error !== undefined)?.error;
        const message = `no ${type} came within ${timeout} s; what came: ${this.summary()}`;
        reject(new Error(message, { cause }));
      }, timeout * 1000);
      const end = (): void => {
        clearTimeout(timer);
        this.waiters.delete(look);
      };
      this.waiters.add(look);
      look();
    });
  }

  /** Assert that no webhook of a type that matches has come once the due ones are handled. */
  async noEvent(type: string, waiting: Waiting = {}): Promise<void> {
    const { matching = () => true, timeout = PATIENCE_S } = waiting;
    await this.settle(timeout);
    const came = this.webhooks.filter((one) => one.type === type && matching(one));
    if (came.length > 0) {
      const ids = came.map((one) => one.id).join(", ");
      throw new Error(`${type} came: ${ids}; what came: ${this.summary()}`);
    }
  }

  private summary(): string {
    const came = this.webhooks.map((one) => one.type).join(", ") || "nothing";
    const text = this.failuresText();
    return text ? `${came}\n${text}` : came;
  }

  /** What your code threw, or answered, for the webhooks that failed. */
  failuresText(): string {
    return this.failures
      .map(({ type, id, status, error }) => {
        const why = error instanceof Error ? (error.stack ?? error.message) : error;
        return `${type} (${id}): ${why === undefined ? `your code answered ${status}` : why}`;
      })
      .join("\n");
  }

  // -- faults

  /** Inject a fault from now on (docs: fault-injection). */
  fault(kind: string, params: Params = {}): Promise<any> {
    return this.post("/_tuppence/faults", { kind, ...params });
  }

  /** Remove all faults. */
  async mend(): Promise<void> {
    const { data } = await this.get("/_tuppence/faults", { limit: 100 });
    for (const fault of data) await this.delete(`/_tuppence/faults/${fault.id}`);
  }

  // -- the end

  /**
   * Let your code handle what is due, then take no more webhooks. Throws where your code failed for
   * one: a test that expects failures empties `failures` first.
   */
  async close(): Promise<void> {
    let unfinished = "";
    try {
      if (this.handlers.length > 0) await this.settle();
    } catch (error) {
      // Servers that are not for tests cannot settle; what came is judged all the same.
      if (!(error instanceof RequestError && error.status === 404)) unfinished = String(error);
    }
    this.handlers.length = 0;
    await this.receiver.close();
    const text = [unfinished, this.failuresText()].filter(Boolean).join("\n");
    if (text) throw new Error(`webhooks that failed:\n${text}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
