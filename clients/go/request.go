package tuppencetest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// An Error is a refusal in Stripe's words. Status is the HTTP status.
type Error struct {
	Status                                  int
	Type, Code, DeclineCode, Param, Message string
}

func (e *Error) Error() string {
	details := []string{strconv.Itoa(e.Status)}
	for _, one := range [][2]string{
		{"type", e.Type}, {"code", e.Code}, {"decline_code", e.DeclineCode}, {"param", e.Param},
	} {
		if one[1] != "" {
			details = append(details, one[0]+": "+one[1])
		}
	}
	return fmt.Sprintf("%s (%s)", e.Message, strings.Join(details, ", "))
}

// Get returns an object, or a list, of the API.
func (w *World) Get(path string, params url.Values) map[string]any {
	w.t.Helper()
	return w.must(w.request(http.MethodGet, path, params))
}

// Post creates, changes or does something. Parameters are named as in Stripe's API reference for
// curl: "card[exp_month]".
func (w *World) Post(path string, params url.Values) map[string]any {
	w.t.Helper()
	return w.must(w.request(http.MethodPost, path, params))
}

// Delete deletes something.
func (w *World) Delete(path string) map[string]any {
	w.t.Helper()
	return w.must(w.request(http.MethodDelete, path, nil))
}

// TryPost is Post for what may be refused: the error is nil where it was not.
func (w *World) TryPost(path string, params url.Values) (map[string]any, *Error) {
	return w.request(http.MethodPost, path, params)
}

func (w *World) must(found map[string]any, err *Error) map[string]any {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
	return found
}

func (w *World) request(method, path string, params url.Values) (map[string]any, *Error) {
	address, body := w.URL+path, io.Reader(nil)
	if method == http.MethodPost {
		body = strings.NewReader(params.Encode())
	} else if len(params) > 0 {
		address += "?" + params.Encode()
	}
	request, err := http.NewRequest(method, address, body)
	if err != nil {
		return nil, &Error{Message: err.Error()}
	}
	request.Header.Set("Authorization", "Bearer "+w.Key)
	if method == http.MethodPost {
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, &Error{Message: err.Error()}
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, &Error{Message: err.Error()}
	}
	if response.StatusCode >= 400 {
		return nil, refusal(response.StatusCode, content)
	}
	var found map[string]any
	if err := json.Unmarshal(content, &found); err != nil {
		return nil, &Error{Status: response.StatusCode, Message: err.Error()}
	}
	return found, nil
}

func refusal(status int, content []byte) *Error {
	var body struct {
		Error struct {
			Type, Code, Param, Message string
			DeclineCode                string `json:"decline_code"`
		}
	}
	if json.Unmarshal(content, &body) != nil || body.Error.Message == "" {
		return &Error{Status: status, Message: string(content)}
	}
	e := body.Error
	return &Error{status, e.Type, e.Code, e.DeclineCode, e.Param, e.Message}
}

func seconds(duration time.Duration) string {
	return strconv.FormatFloat(duration.Seconds(), 'f', -1, 64)
}
