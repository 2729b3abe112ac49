// Package tuppencetest gives each test of a Go project a world of Tuppence: a payments platform
// that speaks Stripe's API, with webhooks as values, a clock that moves, and faults.
//
//	func TestSale(t *testing.T) {
//		world := tuppencetest.NewWorld(t)
//		world.Post("/v1/customers", url.Values{"name": {"Jane"}})
//		webhook := world.WaitForEvent("customer.created")
//		...
//	}
//
// The first world starts a server, which ends with the process. It needs nothing but the standard
// library; world.URL and world.Key configure any version of stripe-go.
package tuppencetest

import (
	"crypto/rand"
	"encoding/hex"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"
)

const patience = 5 * time.Second

// A World is an account of its own. Its methods end the test where something is refused; those
// whose name begins with Try return the error instead.
type World struct {
	// Key opens the world, and nothing else does. URL is the base URL for any Stripe library.
	Key, URL string
	// WebhookSecret verifies webhooks: webhook.ConstructEvent(w.Payload, w.Signature(), secret).
	WebhookSecret string

	t        testing.TB
	server   *Server
	receiver *httptest.Server
	turn     sync.Mutex // webhooks are handled one at a time

	mutex    sync.Mutex
	came     chan struct{} // closed, and made anew, with each webhook
	webhooks []Webhook
	handler  http.Handler
	expected bool
}

// NewWorld opens a fresh, empty world on the server that this process's tests share. At the end of
// the test your code handles what is due, and the test fails if it failed for a webhook.
func NewWorld(t testing.TB) *World {
	t.Helper()
	return sharedServer(t).NewWorld(t)
}

// NewWorld opens a fresh, empty world on this server.
func (s *Server) NewWorld(t testing.TB) *World {
	t.Helper()
	random := make([]byte, 16)
	if _, err := rand.Read(random); err != nil {
		t.Fatal(err)
	}
	w := &World{
		Key: "sk_test_" + hex.EncodeToString(random), URL: s.URL,
		t: t, server: s, came: make(chan struct{}),
	}
	w.receiver = httptest.NewServer(http.HandlerFunc(w.take))
	t.Cleanup(w.close)
	made := w.Post("/v1/webhook_endpoints", url.Values{
		"url": {w.receiver.URL}, "enabled_events[]": {"*"},
	})
	w.WebhookSecret, _ = made["secret"].(string)
	return w
}

func (w *World) close() {
	w.t.Helper()
	defer w.receiver.Close()
	w.mutex.Lock()
	handles, expected := w.handler != nil, w.expected
	w.mutex.Unlock()
	if handles {
		if err := w.settle(patience); err != nil && err.Status != http.StatusNotFound {
			w.t.Error(err)
		}
	}
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.handler = nil
	for _, one := range w.webhooks {
		if one.Status >= 500 && !expected {
			w.t.Errorf("your code answered %d to %s (%s): %s", one.Status, one.Type, one.ID, one.Response)
		}
	}
}

// Deliver posts each webhook to a handler, one at a time, in order. What it answers counts: what
// fails is retried, as Stripe does; a panic is a 500.
func (w *World) Deliver(handler http.Handler) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.handler = handler
}

// ExpectFailures lets the test pass although your code failed for webhooks.
func (w *World) ExpectFailures() {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.expected = true
}

// ForwardTo has webhooks sent to a server of your own as well, and returns the secret that signs
// them.
func (w *World) ForwardTo(address string, types ...string) string {
	w.t.Helper()
	if len(types) == 0 {
		types = []string{"*"}
	}
	made := w.Post("/v1/webhook_endpoints", url.Values{"url": {address}, "enabled_events[]": types})
	secret, _ := made["secret"].(string)
	return secret
}

// Webhooks returns what was sent so far, in order.
func (w *World) Webhooks() []Webhook {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return append([]Webhook(nil), w.webhooks...)
}

// Settle waits until every webhook that is due has been sent, and your code has handled it.
func (w *World) Settle() {
	w.t.Helper()
	if err := w.settle(patience); err != nil {
		w.t.Fatal(err)
	}
}

func (w *World) settle(timeout time.Duration) *Error {
	_, err := w.request(http.MethodPost, "/_tuppence/settle", url.Values{
		"timeout": {seconds(timeout)},
	})
	return err
}

// WaitForEvent returns the first webhook of a type for which all conditions hold, once your code
// has handled it.
func (w *World) WaitForEvent(typ string, matching ...func(Webhook) bool) Webhook {
	w.t.Helper()
	deadline := time.After(patience)
	for {
		w.mutex.Lock()
		found, came := first(w.webhooks, typ, matching), w.came
		w.mutex.Unlock()
		if found != nil {
			return *found
		}
		select {
		case <-came:
		case <-deadline:
			w.t.Fatalf("no %s came within %s; what came: %s", typ, patience, w.summary())
		}
	}
}

// NoEvent asserts that no webhook of a type for which all conditions hold has come once the due
// ones are handled.
func (w *World) NoEvent(typ string, matching ...func(Webhook) bool) {
	w.t.Helper()
	w.Settle()
	w.mutex.Lock()
	found := first(w.webhooks, typ, matching)
	w.mutex.Unlock()
	if found != nil {
		w.t.Fatalf("%s came: %s; what came: %s", typ, found.ID, w.summary())
	}
}

func (w *World) summary() string {
	names := []string{}
	for _, one := range w.Webhooks() {
		names = append(names, one.Type)
	}
	if len(names) == 0 {
		return "nothing"
	}
	return strings.Join(names, ", ")
}

// Fault injects a fault from now on (docs: fault-injection).
func (w *World) Fault(kind string, params url.Values) {
	w.t.Helper()
	sent := url.Values{"kind": {kind}}
	for name, values := range params {
		sent[name] = values
	}
	w.Post("/_tuppence/faults", sent)
}

// Mend removes all faults.
func (w *World) Mend() {
	w.t.Helper()
	for _, one := range w.Get("/_tuppence/faults", url.Values{"limit": {"100"}})["data"].([]any) {
		w.Delete("/_tuppence/faults/" + one.(map[string]any)["id"].(string))
	}
}
