/** A webhook as it arrived: the exact bytes, and the headers that sign them. */

export interface StripeEvent {
  id: string;
  type: string;
  created: number;
  data: { object: any; previous_attributes?: any };
  [name: string]: any;
}

export class Webhook {
  readonly event: StripeEvent;
  /** What your code answered; null where nothing handles webhooks. */
  status: number | null = null;
  /** What your code threw. */
  error: unknown = undefined;

  constructor(
    readonly payload: string,
    readonly headers: { [name: string]: string | string[] | undefined },
  ) {
    this.event = JSON.parse(payload);
  }

  get id(): string {
    return this.event.id;
  }

  get type(): string {
    return this.event.type;
  }

  get data(): StripeEvent["data"] {
    return this.event.data;
  }

  /** For `stripe.webhooks.constructEvent(payload, signature, world.webhookSecret)`. */
  get signature(): string {
    return String(this.headers["stripe-signature"] ?? "");
  }

  /** Whether your code threw, or answered with a status of 500 or above. */
  get failed(): boolean {
    return this.error !== undefined || (this.status ?? 0) >= 500;
  }
}

/** Your code's way to take webhooks. A `status` that it returns is its answer; else 200. */
export type Handler = (webhook: Webhook) => unknown;

/** The status that a handler's result stands for: of a `Response`, `{status}` or `{statusCode}`. */
export function statusOf(result: unknown): number {
  if (result !== null && typeof result === "object") {
    const { status, statusCode } = result as { status?: unknown; statusCode?: unknown };
    for (const one of [status, statusCode]) if (typeof one === "number") return one;
  }
  return 200;
}
