import assert from "node:assert/strict";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { after, afterEach, beforeEach, test } from "node:test";
import { openWorld, RequestError, sharedServer, startServer } from "../dist/esm/index.js";
import { useTuppence } from "../dist/esm/hooks.js";

const require = createRequire(import.meta.url);
const tuppence = useTuppence({ beforeEach, afterEach, afterAll: after });
const payment = {
  amount: 2000,
  currency: "usd",
  payment_method: "pm_card_visa",
  confirm: true,
  automatic_payment_methods: { enabled: true, allow_redirects: "never" },
};

test("each test has a world of its own", async () => {
  const { world } = tuppence;
  await world.post("/v1/customers", { name: "Jane", metadata: { order: "7" } });
  const other = await openWorld();
  assert.equal((await world.get("/v1/customers", { limit: 3 })).data[0].metadata.order, "7");
  assert.equal((await other.get("/v1/customers")).data.length, 0);
  assert.notEqual(world.key, other.key);
  await other.close();
});

test("webhooks are objects, signed for stripe-node", async (t) => {
  const { world } = tuppence;
  const Stripe = require("stripe");
  const stripe = world.client(Stripe.default ?? Stripe, { maxNetworkRetries: 0 });
  const customer = await stripe.customers.create({ name: "Jane" });
  const webhook = await world.waitForEvent("customer.created", {
    matching: (one) => one.data.object.id === customer.id,
  });
  const event = stripe.webhooks.constructEvent(
    webhook.payload,
    webhook.signature,
    world.webhookSecret,
  );
  assert.equal(event.data.object.name, "Jane");
  assert.deepEqual(
    world.webhooks.map((one) => one.type),
    ["customer.created"],
  );
});

test("your code takes webhooks one at a time, and settle waits for it", async () => {
  const { world } = tuppence;
  const seen = [];
  let busy = 0;
  world.deliverTo(async (webhook) => {
    busy += 1;
    assert.equal(busy, 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    busy -= 1;
    seen.push(webhook.type);
    return { status: 204 };
  });
  await world.post("/v1/payment_intents", payment);
  await world.settle();
  assert.ok(seen.includes("payment_intent.succeeded"), seen.join());
  assert.ok(world.webhooks.every((one) => one.status === 204));
  await world.noEvent("charge.failed");
  await assert.rejects(world.noEvent("charge.succeeded"), /charge\.succeeded came: evt_/);
});

test("what your code throws is kept, retried by the clock, and shown", async () => {
  const { world } = tuppence;
  let tries = 0;
  world.deliverTo(() => {
    tries += 1;
    if (tries === 1) throw new Error("no database");
  });
  await world.post("/v1/customers", { name: "Jane" });
  await world.settle();
  assert.equal(world.failures[0].error.message, "no database");
  await assert.rejects(world.waitForEvent("charge.failed", { timeout: 0.05 }), (error) => {
    assert.match(error.message, /no charge\.failed came within 0\.05 s; what came: customer\.created/);
    assert.equal(error.cause.message, "no database");
    return true;
  });
  const before = await world.clock.now();
  await world.clock.advance(24 * 3600);
  assert.ok((await world.clock.now()) - before >= 24 * 3600 * 1000);
  assert.equal(tries, 2);
  assert.deepEqual(
    world.webhooks.map((one) => one.status),
    [500, 200],
  );
  world.failures.length = 0;
});

test("a failure that nobody expected fails the world's end", async () => {
  const world = await openWorld();
  world.deliverTo(() => ({ status: 503 }));
  await world.post("/v1/customers", { name: "Jane" });
  await assert.rejects(world.close(), /customer\.created \(evt_\w+\): your code answered 503/);
});

test("a moved clock gives the next world another server", async () => {
  const first = tuppence.world;
  await first.clock.freeze("2099-01-01");
  assert.equal((await first.clock.now()).toISOString(), "2099-01-01T00:00:00.000Z");
  const customer = await first.post("/v1/customers", { name: "Jane" });
  assert.equal(customer.created, 4070908800);
  await assert.rejects(first.clock.freeze("2098-01-01"), /A clock only goes forward/);
  await assert.rejects(first.clock.advance(-1), /Invalid advance/);
  const other = await openWorld();
  assert.notEqual(other.url, first.url);
  assert.ok((await other.clock.now()) < new Date("2099-01-01"));
  await other.close();
  tuppence.world.failures.length = 0;
});

test("refusals are in Stripe's words", async () => {
  const { world } = tuppence;
  await assert.rejects(world.post("/v1/payment_intents", { amount: 100 }), (error) => {
    assert.ok(error instanceof RequestError);
    assert.equal(error.status, 400);
    assert.equal(error.error.param, "currency");
    assert.match(error.message, /^Missing required param: currency\. \(400, type: invalid_request/);
    return true;
  });
});

test("faults happen as asked, until mended", async () => {
  const { world } = tuppence;
  await world.fault("decline", { decline_code: "insufficient_funds" });
  await assert.rejects(world.post("/v1/payment_intents", payment), /insufficient funds/);
  await world.mend();
  assert.equal((await world.post("/v1/payment_intents", payment)).status, "succeeded");
});

test("webhooks go to a server of your own as well", async () => {
  const { world } = tuppence;
  const taken = [];
  const http = createServer((request, response) => {
    taken.push(request.headers["stripe-signature"]);
    request.resume().on("end", () => response.end());
  });
  await new Promise((resolve) => http.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${http.address().port}/hook`;
  assert.match(await world.forwardTo(url, "customer.created"), /^whsec_/);
  await world.post("/v1/customers", { name: "Jane" });
  await world.settle();
  assert.equal(taken.length, 1);
  http.closeAllConnections();
  http.close();
});

test("a seed and a frozen clock give the same ids in each run", async () => {
  const ids = [];
  for (let run = 0; run < 2; run += 1) {
    const server = await startServer({ seed: 7, frozenAt: "2026-01-01" });
    const world = await server.world({ key: "sk_test_same" });
    ids.push((await world.post("/v1/customers", { name: "Jane" })).id);
    await world.close();
    await server.close();
    assert.equal(server.isRunning, false);
  }
  assert.equal(ids[0], ids[1]);
});

test("a command that is not there says what to do", async () => {
  await assert.rejects(
    startServer({ command: ["no-such-command-of-tuppence"] }),
    /did not start: .*ENOENT.*TUPPENCE_TESTING_COMMAND/,
  );
});

test("require finds the same", async () => {
  const cjs = require("../dist/cjs/index.js");
  const world = await (await sharedServer()).world();
  const own = await new cjs.Server(world.url).world();
  assert.equal((await own.get("/v1/customers")).object, "list");
  await own.close();
  await world.close();
});
