"""A page for donations in Flask: a SEPA debit takes days, and may fail after all."""

from __future__ import annotations

from typing import Any

import stripe
from flask import Flask, request


def make_app(client: stripe.StripeClient, webhook_secret: str) -> Flask:
    app = Flask(__name__)
    donations: dict[str, str] = {}

    @app.post("/donations")
    def donate() -> dict[str, str]:
        intent = client.v1.payment_intents.create(
            {
                "amount": 5000,
                "currency": "eur",
                "payment_method_types": ["sepa_debit"],
                "payment_method_data": {
                    "type": "sepa_debit",
                    "sepa_debit": {"iban": request.form["iban"]},
                    "billing_details": {"name": "Jane Smith", "email": "jane@example.com"},
                },
                "mandate_data": {"customer_acceptance": {"type": "offline"}},
                "confirm": True,
            }
        )
        donations.setdefault(intent.id, intent.status)
        return {"id": intent.id, "status": donations[intent.id]}

    @app.get("/donations/<id>")
    def status(id: str) -> dict[str, str]:
        return {"id": id, "status": donations[id]}

    @app.post("/webhook")
    def webhook() -> tuple[dict[str, Any], int]:
        signature = request.headers["Stripe-Signature"]
        try:
            event = stripe.Webhook.construct_event(
                request.get_data(), signature, webhook_secret, tolerance=10**9
            )
        except stripe.SignatureVerificationError:
            return {"error": "bad signature"}, 400
        about = event["data"]["object"]
        if event["type"].startswith("payment_intent.") and about["id"] in donations:
            donations[about["id"]] = about["status"]
        return {"received": True}, 200

    return app
