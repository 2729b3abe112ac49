package tuppencetest_test

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"tuppence.example/tuppencetest"
)

var payment = url.Values{
	"amount": {"2000"}, "currency": {"usd"}, "payment_method": {"pm_card_visa"}, "confirm": {"true"},
	"automatic_payment_methods[enabled]":         {"true"},
	"automatic_payment_methods[allow_redirects]": {"never"},
}

func TestEachTestHasAWorldOfItsOwn(t *testing.T) {
	t.Parallel()
	world, other := tuppencetest.NewWorld(t), tuppencetest.NewWorld(t)
	world.Post("/v1/customers", url.Values{"name": {"Jane"}})
	if found := other.Get("/v1/customers", nil)["data"].([]any); len(found) != 0 {
		t.Fatalf("the other world holds %v", found)
	}
	if found := world.Get("/v1/customers", url.Values{"limit": {"3"}})["data"].([]any); len(found) != 1 {
		t.Fatalf("its own world holds %v", found)
	}
}

func TestWebhooksAreSigned(t *testing.T) {
	t.Parallel()
	world := tuppencetest.NewWorld(t)
	made := world.Post("/v1/customers", url.Values{"name": {"Jane"}})
	webhook := world.WaitForEvent("customer.created", func(w tuppencetest.Webhook) bool {
		return w.Object["id"] == made["id"]
	})
	parts := strings.Split(webhook.Signature(), ",")
	mac := hmac.New(sha256.New, []byte(world.WebhookSecret))
	io.WriteString(mac, strings.TrimPrefix(parts[0], "t=")+"."+string(webhook.Payload))
	if "v1="+hex.EncodeToString(mac.Sum(nil)) != parts[1] {
		t.Fatalf("signature %s", webhook.Signature())
	}
}

func TestAHandlerIsServedAndSettled(t *testing.T) {
	t.Parallel()
	world := tuppencetest.NewWorld(t)
	var paid atomic.Int32
	world.Deliver(http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		body, _ := io.ReadAll(request.Body)
		if strings.Contains(string(body), `"payment_intent.succeeded"`) {
			paid.Add(1)
		}
		response.WriteHeader(http.StatusNoContent)
	}))
	world.Post("/v1/payment_intents", payment)
	world.Settle()
	if paid.Load() != 1 {
		t.Fatalf("paid %d times", paid.Load())
	}
	world.NoEvent("charge.failed")
	if one := world.WaitForEvent("charge.succeeded"); one.Status != http.StatusNoContent {
		t.Fatalf("status %d", one.Status)
	}
}

func TestAFailureIsRetriedByTheClock(t *testing.T) {
	world := tuppencetest.NewServer(t).NewWorld(t)
	tries := 0
	world.Deliver(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		tries++
		if tries == 1 {
			panic("no database")
		}
	}))
	world.ExpectFailures()
	world.Post("/v1/customers", nil)
	world.Settle()
	before := world.Now()
	world.Advance(24 * time.Hour)
	if passed := world.Now().Sub(before); passed < 24*time.Hour {
		t.Fatalf("%s passed", passed)
	}
	came := world.Webhooks()
	if len(came) != 2 || came[0].Status != 500 || came[1].Status != 200 || came[0].ID != came[1].ID {
		t.Fatalf("came: %+v", came)
	}
	if !strings.Contains(came[0].Response, "panic: no database") {
		t.Fatalf("response %q", came[0].Response)
	}
}

func TestAMovedClockIsNotHandedOn(t *testing.T) {
	first := tuppencetest.NewWorld(t)
	first.Freeze(time.Date(2099, 1, 1, 0, 0, 0, 0, time.UTC))
	if made := first.Post("/v1/customers", nil); made["created"] != 4070908800.0 {
		t.Fatalf("created %v", made["created"])
	}
	if other := tuppencetest.NewWorld(t); other.URL == first.URL || other.Now().Year() == 2099 {
		t.Fatal("the next world has the moved clock")
	}
}

func TestRefusalsAreInStripesWords(t *testing.T) {
	t.Parallel()
	world := tuppencetest.NewWorld(t)
	_, err := world.TryPost("/v1/payment_intents", url.Values{"amount": {"100"}})
	if err == nil || err.Status != 400 || err.Param != "currency" {
		t.Fatalf("error %v", err)
	}
	want := "Missing required param: currency. (400, type: invalid_request_error"
	if !strings.HasPrefix(err.Error(), want) {
		t.Fatalf("error %v", err)
	}
}

func TestFaultsUntilMended(t *testing.T) {
	t.Parallel()
	world := tuppencetest.NewWorld(t)
	world.Fault("decline", url.Values{"decline_code": {"insufficient_funds"}})
	if _, err := world.TryPost("/v1/payment_intents", payment); err == nil || err.DeclineCode != "insufficient_funds" {
		t.Fatalf("error %v", err)
	}
	world.Mend()
	if made := world.Post("/v1/payment_intents", payment); made["status"] != "succeeded" {
		t.Fatalf("status %v", made["status"])
	}
}

func TestWebhooksGoToAServerOfYourOwn(t *testing.T) {
	t.Parallel()
	world := tuppencetest.NewWorld(t)
	var signed atomic.Int32
	shop := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, request *http.Request) {
		if request.Header.Get("Stripe-Signature") != "" {
			signed.Add(1)
		}
	}))
	defer shop.Close()
	if secret := world.ForwardTo(shop.URL, "customer.created"); !strings.HasPrefix(secret, "whsec_") {
		t.Fatalf("secret %q", secret)
	}
	world.Post("/v1/customers", nil)
	world.Settle()
	if signed.Load() != 1 {
		t.Fatalf("%d webhooks", signed.Load())
	}
}

func TestASeedAndAFrozenClockGiveTheSameIds(t *testing.T) {
	t.Parallel()
	ids := [2]any{}
	for run := range ids {
		server := tuppencetest.NewServer(
			t, tuppencetest.WithSeed(7), tuppencetest.WithFrozenClock(time.Unix(1767225600, 0)),
		)
		made := server.NewWorld(t).Post("/v1/customers", nil)
		if made["created"] != 1767225600.0 {
			t.Fatalf("created %v", made["created"])
		}
		ids[run] = made["id"]
	}
	if ids[0] != ids[1] {
		t.Fatalf("ids %v", ids)
	}
}
