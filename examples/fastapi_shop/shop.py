"""A shop in FastAPI: it sells one thing, and believes only signed webhooks."""

from __future__ import annotations

import stripe
from fastapi import FastAPI, HTTPException, Request


def make_shop(client: stripe.StripeClient, webhook_secret: str) -> FastAPI:
    shop = FastAPI()
    orders: dict[str, str] = {}
    seen: set[str] = set()

    @shop.post("/orders")
    async def order(payment_method: str) -> dict[str, str]:
        try:
            intent = await client.v1.payment_intents.create_async(
                {
                    "amount": 2000,
                    "currency": "usd",
                    "payment_method": payment_method,
                    "confirm": True,
                    "automatic_payment_methods": {"enabled": True, "allow_redirects": "never"},
                }
            )
        except stripe.CardError as error:
            raise HTTPException(402, error.user_message) from None
        orders.setdefault(intent.id, "waiting")
        return {"id": intent.id, "status": orders[intent.id]}

    @shop.get("/orders/{id}")
    async def status(id: str) -> dict[str, str]:
        return {"id": id, "status": orders[id]}

    @shop.post("/webhook")
    async def webhook(request: Request) -> dict[str, bool]:
        payload, signature = await request.body(), request.headers["stripe-signature"]
        try:
            event = stripe.Webhook.construct_event(payload, signature, webhook_secret)
        except stripe.SignatureVerificationError:
            raise HTTPException(400, "bad signature") from None
        if event["id"] not in seen and event["type"] == "payment_intent.succeeded":
            orders[event["data"]["object"]["id"]] = "paid"
        seen.add(event["id"])
        return {"received": True}

    return shop
