"""Tuppence: a payments platform that speaks Stripe's API."""

__version__ = "0.2.0.dev0"
