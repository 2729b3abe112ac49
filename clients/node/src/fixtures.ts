/**
 * A fixture `tuppence`, a fresh world for each test, for Vitest and Playwright:
 *
 *     import { test as base } from "vitest";
 *     import { tuppence } from "tuppence-testing/fixtures";
 *     const test = base.extend({ tuppence });
 */

import { openWorld } from "./server.js";
import type { World } from "./world.js";

// Both runners read the names of the fixtures that one uses out of its first parameter.
export const tuppence = async ({}: object, use: (world: World) => Promise<void>): Promise<void> => {
  const world = await openWorld();
  let passed = false;
  try {
    await use(world);
    passed = true;
  } finally {
    // A test that failed is reported for its own reason.
    await world.close().catch((error: unknown) => {
      if (passed) throw error;
    });
  }
};
