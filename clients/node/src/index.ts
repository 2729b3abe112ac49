/** For your own tests: a server, a fresh world for each test, webhooks as objects, a clock, faults. */

export { Clock } from "./clock.js";
export { RequestError, type Params } from "./request.js";
export { openWorld, Server, sharedServer, startServer, type ServerOptions } from "./server.js";
export { Webhook, type Handler, type StripeEvent } from "./webhook.js";
export { World, type Waiting, type WorldOptions } from "./world.js";
