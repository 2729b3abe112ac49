package tuppencetest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime/debug"
)

// A Webhook is one as it arrived: the exact bytes, and the headers that sign them.
type Webhook struct {
	Payload []byte
	Header  http.Header
	// ID and Type are the event's, Object is its data.object.
	ID, Type string
	Object   map[string]any
	// Status and Response are what your code answered; zero where nothing handles webhooks.
	Status   int
	Response string
}

// Signature is the Stripe-Signature header.
func (w Webhook) Signature() string { return w.Header.Get("Stripe-Signature") }

func first(webhooks []Webhook, typ string, matching []func(Webhook) bool) *Webhook {
next:
	for index := range webhooks {
		if webhooks[index].Type != typ {
			continue
		}
		for _, matches := range matching {
			if !matches(webhooks[index]) {
				continue next
			}
		}
		return &webhooks[index]
	}
	return nil
}

// take answers the server with what your code answers.
func (w *World) take(response http.ResponseWriter, request *http.Request) {
	w.turn.Lock()
	defer w.turn.Unlock()
	payload, err := io.ReadAll(request.Body)
	if err != nil {
		return
	}
	var event struct {
		ID, Type string
		Data     struct{ Object map[string]any }
	}
	if err := json.Unmarshal(payload, &event); err != nil {
		http.Error(response, err.Error(), http.StatusBadRequest)
		return
	}
	webhook := Webhook{
		Payload: payload, Header: request.Header,
		ID: event.ID, Type: event.Type, Object: event.Data.Object,
	}
	w.mutex.Lock()
	handler := w.handler
	w.mutex.Unlock()
	if handler != nil {
		answer := answerOf(handler, payload, request.Header)
		webhook.Status, webhook.Response = answer.Code, answer.Body.String()
		response.WriteHeader(answer.Code)
		response.Write(answer.Body.Bytes())
	}
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.webhooks = append(w.webhooks, webhook)
	close(w.came)
	w.came = make(chan struct{})
}

// answerOf calls a handler with a webhook; a panic is a 500 with its trace.
func answerOf(handler http.Handler, payload []byte, header http.Header) (answer *httptest.ResponseRecorder) {
	answer = httptest.NewRecorder()
	request := httptest.NewRequest(http.MethodPost, "/", bytes.NewReader(payload))
	request.Header = header.Clone()
	defer func() {
		if reason := recover(); reason != nil {
			answer = httptest.NewRecorder()
			answer.Code = http.StatusInternalServerError
			fmt.Fprintf(answer.Body, "panic: %v\n%s", reason, debug.Stack())
		}
	}()
	handler.ServeHTTP(answer, request)
	return answer
}
