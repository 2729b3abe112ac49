/** Takes a world's webhooks on a port of this process. */

import { createServer, type IncomingMessage, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "./webhook.js";

export class Receiver {
  private constructor(
    private readonly http: HttpServer,
    readonly url: string,
  ) {}

  /** Listen; `take` is called with one webhook at a time and answers with a status. */
  static async open(take: (webhook: Webhook) => Promise<number>): Promise<Receiver> {
    let turn: Promise<unknown> = Promise.resolve();
    const http = createServer((request, response) => {
      turn = turn.then(async () => {
        try {
          response.statusCode = await take(new Webhook(await bodyOf(request), request.headers));
        } catch {
          response.statusCode = 400;
        }
        response.end();
      });
    });
    // Where the server runs in a container, it reaches this process under another name.
    const name = process.env["TUPPENCE_WEBHOOK_HOST"];
    await new Promise<void>((resolve, reject) => {
      http.once("error", reject);
      http.listen(0, name ? "0.0.0.0" : "127.0.0.1", resolve);
    });
    http.unref();
    const { port } = http.address() as AddressInfo;
    return new Receiver(http, `http://${name ?? "127.0.0.1"}:${port}/`);
  }

  close(): Promise<void> {
    this.http.closeAllConnections();
    return new Promise((resolve) => this.http.close(() => resolve()));
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}
