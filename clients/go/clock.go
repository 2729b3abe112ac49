package tuppencetest

import (
	"net/url"
	"strconv"
	"time"
)

// Now returns the server's time.
func (w *World) Now() time.Time {
	w.t.Helper()
	now := w.Get("/_tuppence/clock", nil)["now"].(float64)
	return time.UnixMilli(int64(now * 1000)).UTC()
}

// Advance moves the clock forward, stopping wherever something falls due: timers, webhooks, their
// retries. It returns once your code has handled what fell due. All worlds of a server share its
// clock: the next NewWorld gets a server of its own, and parallel tests take NewServer.
func (w *World) Advance(duration time.Duration) {
	w.t.Helper()
	w.server.moved.Store(true)
	w.Post("/_tuppence/clock", url.Values{"advance": {seconds(duration)}})
}

// Freeze stops the clock at a later moment.
func (w *World) Freeze(at time.Time) {
	w.t.Helper()
	w.server.moved.Store(true)
	moment := strconv.FormatFloat(float64(at.UnixMilli())/1000, 'f', -1, 64)
	w.Post("/_tuppence/clock", url.Values{"freeze": {moment}})
}
