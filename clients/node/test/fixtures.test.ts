import Stripe from "stripe";
import { expect, test as base } from "vitest";
import { tuppence } from "../dist/esm/fixtures.js";

const test = base.extend({ tuppence });

test("a sale", async ({ tuppence }) => {
  const stripe = tuppence.client(Stripe);
  await stripe.customers.create({ email: "jane@example.com" });
  const webhook = await tuppence.waitForEvent("customer.created");
  expect(webhook.data.object.email).toBe("jane@example.com");
});

test("the next test starts empty", async ({ tuppence }) => {
  expect((await tuppence.get("/v1/customers")).data).toEqual([]);
});
