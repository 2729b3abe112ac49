/** A testing server: one that this process starts, or one that runs elsewhere. */

import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Socket } from "node:net";
import { World, type WorldOptions } from "./world.js";

const START_MS = 30_000;
const COMMAND = "tuppence-testing";

export interface ServerOptions {
  /** Make ids the same in each run, where the clock is frozen too. */
  seed?: number;
  /** Start with a stopped clock: `2026-01-01`. */
  frozenAt?: string;
  /** The command and its first arguments; default: `TUPPENCE_TESTING_COMMAND`, or `tuppence-testing`. */
  command?: string[];
}

/** A running server. `close` ends one that this process started. */
export class Server {
  /** Whether a test has moved the clock, which all worlds of the server share. */
  clockMoved = false;

  constructor(
    readonly url: string,
    private readonly child: ChildProcess | null = null,
  ) {}

  /** A fresh, empty world; its webhooks are captured from its first event on. */
  world(options: WorldOptions = {}): Promise<World> {
    return World.open(this, options);
  }

  /** Whether it answers: false once its process has ended. */
  get isRunning(): boolean {
    return this.child === null || this.child.exitCode === null;
  }

  async close(): Promise<void> {
    if (this.child === null || this.child.exitCode !== null) return;
    const ended = new Promise((resolve) => this.child?.once("exit", resolve));
    this.child.ref();
    this.child.stdin?.end();
    await ended;
  }
}

/** Start a server in a process of its own. It ends with this process, however that ends. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const [program = COMMAND, ...first] = options.command ?? commandOf(process.env);
  const more = [
    ...(options.seed === undefined ? [] : ["--seed", String(options.seed)]),
    ...(options.frozenAt === undefined ? [] : ["--frozen-at", options.frozenAt]),
  ];
  const child = spawn(program, [...first, ...more], { stdio: ["pipe", "pipe", "pipe"] });
  const url = await readyUrl(child, program);
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) {
    (stream as unknown as Socket | null)?.unref();
  }
  return new Server(url, child);
}

function commandOf(environment: NodeJS.ProcessEnv): string[] {
  const named = environment["TUPPENCE_TESTING_COMMAND"]?.trim();
  return named ? named.split(/\s+/) : [COMMAND];
}

/** The address that the server prints once it answers. */
function readyUrl(child: ChildProcess, program: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill();
      reject(new Error(`${program} did not start: ${why}${said ? `\n${said}` : ""}`));
    };
    const timer = setTimeout(() => fail(`no answer within ${START_MS / 1000} s`), START_MS);
    child.stderr?.on("data", (piece) => (said = (said + String(piece)).slice(-4000)));
    child.once("error", (error) =>
      fail(
        `${error.message}. Install Tuppence (docs: install), or name the command in ` +
          "TUPPENCE_TESTING_COMMAND, or a running server in TUPPENCE_URL.",
      ),
    );
    child.once("exit", (code) => fail(`it ended with ${code}`));
    createInterface({ input: child.stdout! }).once("line", (line) => {
      clearTimeout(timer);
      child.removeAllListeners("exit");
      try {
        resolve(String(JSON.parse(line).url));
      } catch {
        fail(line);
      }
    });
  });
}

let shared: Promise<Server> | undefined;

/**
 * The server that this process's tests share: `TUPPENCE_URL`, or one that is started with the first
 * world. One whose clock was moved is not handed on.
 */
export async function sharedServer(): Promise<Server> {
  const elsewhere = process.env["TUPPENCE_URL"];
  if (elsewhere) return new Server(elsewhere.replace(/\/+$/, ""));
  const before = shared && (await shared.catch(() => undefined));
  if (before && before.isRunning && !before.clockMoved) return before;
  if (before) await before.close();
  shared = startServer();
  return shared;
}

/** A fresh world on the shared server. Close it at the end of its test. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  return (await sharedServer()).world(options);
}
