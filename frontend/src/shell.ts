// The terminal: a line editor over xterm.js, which sends whole lines and prints what comes back.

import { FitAddon } from "@xterm/addon-fit";
import { Terminal } from "@xterm/xterm";
import "@xterm/xterm/css/xterm.css";

// xterm.js writes style elements; the page's policy allows those that carry its nonce.
const nonce = document.querySelector<HTMLMetaElement>("meta[name=style-nonce]")?.nonce ?? "";
const createElement = document.createElement.bind(document);
document.createElement = ((name: string, options?: ElementCreationOptions): HTMLElement => {
  const made = createElement(name, options);
  if (name === "style") made.nonce = nonce;
  return made;
}) as typeof document.createElement;

const HISTORY = "tuppence-shell-history";
const MOST_KEPT = 200;

interface Said { ready?: string; output?: string; completions?: string[] }

class Line {
  text = "";
  at = 0;
}

class Shell {
  readonly terminal: Terminal;
  private readonly fit = new FitAddon();
  private readonly line = new Line();
  private readonly history: string[];
  private place: number;
  private prompt = "";
  private busy = true;
  private socket: WebSocket | undefined;
  private row = 0;
  private readonly ahead: string[] = [];

  constructor(private readonly element: HTMLElement) {
    this.terminal = new Terminal({
      convertEol: true,
      cursorBlink: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
      fontSize: innerWidth < 640 ? 12 : 14,
      lineHeight: 1.2, // rows as high as the letters cut underscores off
      screenReaderMode: true,
      theme: { background: "#14110f", foreground: "#f5f5f4", cursor: "#fbbf24", green: "#86efac", cyan: "#93c5fd", yellow: "#fcd34d", magenta: "#f0abfc" },
      linkHandler: { activate: (_event, uri) => { if (uri.startsWith("/dashboard/")) location.href = uri; }, allowNonHttpProtocols: true },
    });
    this.history = JSON.parse(localStorage.getItem(HISTORY) ?? "[]") as string[];
    this.place = this.history.length;
    this.terminal.loadAddon(this.fit);
    element.replaceChildren();
    this.terminal.open(element);
    this.fit.fit();
    addEventListener("resize", () => this.fit.fit());
    this.terminal.onData((data) => this.typed(data));
    this.connect();
  }

  private connect(): void {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    this.socket = new WebSocket(`${scheme}://${location.host}/shell/socket`);
    this.socket.addEventListener("message", (event) => this.hear(JSON.parse(String(event.data)) as Said));
    this.socket.addEventListener("close", (event) => {
      this.busy = true;
      const why = event.code === 4401 ? "Sign in to use the shell." : "The connection is lost. Press Enter to connect again.";
      this.terminal.write(`\r\n${why}\r\n`);
      this.socket = undefined;
    });
  }

  private hear(said: Said): void {
    if (said.output !== undefined) this.terminal.write(said.output);
    if (said.completions) this.complete(said.completions);
    if (said.ready !== undefined) {
      this.prompt = said.ready;
      this.busy = false;
      this.row = 0;
      this.draw();
      this.element.dataset["ready"] = "yes";
      this.first();
      this.typeAhead();
    }
  }

  // What was typed while a command ran, a key at a time.
  private typeAhead(): void {
    while (this.ahead.length > 0 && !this.busy) this.typed(this.ahead.shift() ?? "");
  }

  // A page may come with a line to run: it is typed, and run by the person alone.
  private first(): void {
    const wanted = new URLSearchParams(location.search).get("run") ?? this.element.dataset["first"];
    if (!wanted) return;
    delete this.element.dataset["first"];
    history.replaceState(null, "", location.pathname);
    this.set(wanted.replaceAll("\\\n", " ").replaceAll(/\s+/g, " ").replaceAll(/[\x00-\x1f\x7f]/g, ""));
  }

  private typed(data: string): void {
    if (this.socket === undefined && data === "\r") return this.connect();
    if (this.busy) {
      this.ahead.push(data);
      return;
    }
    const { text, at } = this.line;
    if (data === "\r") return this.run();
    if (data === "\t") return this.send({ complete: text.slice(0, at) });
    if (data === "\x7f" || data === "\b") return at > 0 ? this.set(text.slice(0, at - 1) + text.slice(at), at - 1) : undefined;
    if (data === "\x1b[D") return this.set(text, Math.max(0, at - 1));
    if (data === "\x1b[C") return this.set(text, Math.min(text.length, at + 1));
    if (data === "\x1b[A") return this.recall(-1);
    if (data === "\x1b[B") return this.recall(1);
    if (data === "\x1b[H" || data === "\x01") return this.set(text, 0);
    if (data === "\x1b[F" || data === "\x05") return this.set(text, text.length);
    if (data === "\x1b[3~") return this.set(text.slice(0, at) + text.slice(at + 1), at);
    if (data === "\x15") return this.set("");
    if (data === "\x03") { this.terminal.write("^C\r\n"); this.row = 0; return this.set(""); }
    if (data === "\x0c") { this.terminal.clear(); return this.draw(); }
    if (data.startsWith("\x1b")) return;
    const clean = data.replaceAll(/[\r\n]+/g, " ").replaceAll(/[\x00-\x1f]/g, "");
    this.set(text.slice(0, at) + clean + text.slice(at), at + clean.length);
  }

  private set(text: string, at = text.length): void {
    this.line.text = text;
    this.line.at = at;
    this.draw();
  }

  // The prompt and the line from the prompt's own row on, the cursor where it belongs.
  private draw(): void {
    const width = this.terminal.cols;
    const before = this.prompt.length + this.line.at;
    const whole = this.prompt.length + this.line.text.length;
    let out = this.row > 0 ? `\x1b[${this.row}A` : "";
    out += `\r\x1b[J\x1b[33m${this.prompt}\x1b[0m${this.line.text}`;
    if (whole > 0 && whole % width === 0) out += "\r\n";
    const up = Math.floor(whole / width) - Math.floor(before / width);
    if (up > 0) out += `\x1b[${up}A`;
    out += `\r${before % width > 0 ? `\x1b[${before % width}C` : ""}`;
    this.row = Math.floor(before / width);
    this.terminal.write(out);
  }

  private run(): void {
    const text = this.line.text.trim();
    this.set(this.line.text);
    this.terminal.write("\r\n");
    this.row = 0;
    this.line.text = "";
    this.line.at = 0;
    if (text === "clear") { this.terminal.clear(); return this.draw(); }
    if (!text) return this.draw();
    if (this.history.at(-1) !== text) this.history.push(text);
    this.history.splice(0, Math.max(0, this.history.length - MOST_KEPT));
    this.place = this.history.length;
    localStorage.setItem(HISTORY, JSON.stringify(this.history));
    this.busy = true;
    this.send({ run: text });
  }

  private recall(step: number): void {
    this.place = Math.max(0, Math.min(this.history.length, this.place + step));
    this.set(this.history[this.place] ?? "");
  }

  private complete(found: string[]): void {
    const { text, at } = this.line;
    const start = text.slice(0, at).search(/\S*$/);
    const word = text.slice(start, at);
    const fitting = found.filter((one) => one.startsWith(word));
    if (fitting.length === 0) return;
    const common = fitting.reduce((one, other) => {
      let length = 0;
      while (length < one.length && one[length] === other[length]) length += 1;
      return one.slice(0, length);
    });
    if (common.length > word.length || fitting.length === 1) {
      const end = fitting.length === 1 && !common.endsWith("=") ? " " : "";
      return this.set(text.slice(0, start) + common + end + text.slice(at), start + common.length + end.length);
    }
    this.terminal.write(`\r\n${fitting.slice(0, 60).join("  ")}${fitting.length > 60 ? "  …" : ""}\r\n`);
    this.row = 0;
    this.draw();
  }

  private send(message: { run: string } | { complete: string }): void {
    this.socket?.send(JSON.stringify(message));
  }
}

const element = document.getElementById("shell");
if (element) new Shell(element);
