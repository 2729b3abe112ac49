/**
 * A fresh world for each test by hooks, for Jest, Mocha and node:test:
 *
 *     const { useTuppence } = require("tuppence-testing/hooks");
 *     const tuppence = useTuppence();
 *     test("a sale", async () => { await tuppence.world.post("/v1/customers", { name: "Jane" }); });
 */

import { openWorld, sharedServer } from "./server.js";
import type { World } from "./world.js";

type Hook = (run: () => Promise<void>) => unknown;

export interface Hooks {
  beforeEach: Hook;
  afterEach: Hook;
  /** Jest and Vitest say `afterAll`, Mocha and node:test `after`. */
  afterAll?: Hook;
}

/** The world of the test that runs. */
export interface Current {
  readonly world: World;
}

/** Without `hooks`, the runner's globals are used. */
export function useTuppence(hooks?: Hooks): Current {
  const { beforeEach, afterEach, afterAll } = hooks ?? globalHooks();
  let world: World | undefined;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(async () => {
    const ended = world;
    world = undefined;
    await ended?.close();
  });
  afterAll?.(async () => (await sharedServer()).close());
  return {
    get world(): World {
      if (world === undefined) throw new Error("There is a world only while a test runs.");
      return world;
    },
  };
}

function globalHooks(): Hooks {
  const found = globalThis as unknown as { [name: string]: Hook | undefined };
  const { beforeEach, afterEach } = found;
  const afterAll = found["afterAll"] ?? found["after"];
  if (!beforeEach || !afterEach) {
    throw new Error("This runner has no global hooks: pass them, useTuppence({ beforeEach, ... }).");
  }
  return { beforeEach, afterEach, ...(afterAll ? { afterAll } : {}) };
}
