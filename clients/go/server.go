package tuppencetest

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

const (
	startTimeout = 30 * time.Second
	command      = "tuppence-testing"
)

// A Server is a testing server: one that this process started, or one that runs elsewhere.
type Server struct {
	URL   string
	moved atomic.Bool // the clock, which all worlds of the server share
	stdin io.Closer
	child *exec.Cmd
}

// An Option says how a server is started.
type Option func(*options)

type options struct{ arguments []string }

// WithSeed makes ids the same in each run, where the clock is frozen too.
func WithSeed(seed int) Option {
	return func(o *options) { o.arguments = append(o.arguments, "--seed", strconv.Itoa(seed)) }
}

// WithFrozenClock starts with a clock that stands still.
func WithFrozenClock(at time.Time) Option {
	return func(o *options) {
		o.arguments = append(o.arguments, "--frozen-at", at.UTC().Format("2006-01-02T15:04:05"))
	}
}

// NewServer starts a server for one test, which ends with it.
func NewServer(t testing.TB, with ...Option) *Server {
	t.Helper()
	asked := options{}
	for _, one := range with {
		one(&asked)
	}
	server, err := start(asked.arguments)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.close)
	return server
}

// start runs the command of TUPPENCE_TESTING_COMMAND, or tuppence-testing. The server ends with
// this process, however that ends: it reads the pipe that is its standard input.
func start(arguments []string) (*Server, error) {
	words := strings.Fields(os.Getenv("TUPPENCE_TESTING_COMMAND"))
	if len(words) == 0 {
		words = []string{command}
	}
	child := exec.Command(words[0], append(words[1:], arguments...)...)
	said := &tail{}
	child.Stderr = said
	stdin, err := child.StdinPipe()
	if err != nil {
		return nil, err
	}
	stdout, err := child.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := child.Start(); err != nil {
		return nil, fmt.Errorf("%w: install Tuppence (docs: install), or name the command in "+
			"TUPPENCE_TESTING_COMMAND, or a running server in TUPPENCE_URL", err)
	}
	url, err := readyURL(stdout)
	if err != nil {
		stdin.Close()
		child.Process.Kill()
		child.Wait()
		return nil, fmt.Errorf("%s did not start: %w\n%s", words[0], err, said)
	}
	return &Server{URL: url, stdin: stdin, child: child}, nil
}

// readyURL reads the address that the server prints once it answers.
func readyURL(stdout io.Reader) (string, error) {
	type line struct {
		text string
		err  error
	}
	first := make(chan line, 1)
	go func() {
		text, err := bufio.NewReader(stdout).ReadString('\n')
		first <- line{text, err}
	}()
	select {
	case found := <-first:
		var ready struct{ URL string }
		if err := json.Unmarshal([]byte(found.text), &ready); err != nil {
			return "", errors.Join(found.err, err)
		}
		return ready.URL, nil
	case <-time.After(startTimeout):
		return "", fmt.Errorf("no answer within %s", startTimeout)
	}
}

func (s *Server) close() {
	if s.child != nil {
		s.stdin.Close()
		s.child.Wait()
	}
}

var shared struct {
	sync.Mutex
	server *Server
}

// sharedServer returns the server that this process's tests share: TUPPENCE_URL, or one that is
// started with the first world. One whose clock was moved is not handed on.
func sharedServer(t testing.TB) *Server {
	t.Helper()
	shared.Lock()
	defer shared.Unlock()
	if url := os.Getenv("TUPPENCE_URL"); url != "" {
		return &Server{URL: strings.TrimRight(url, "/")}
	}
	if shared.server != nil && !shared.server.moved.Load() {
		return shared.server
	}
	// One that was moved goes on until this process ends: other tests may still use it.
	server, err := start(nil)
	if err != nil {
		t.Fatal(err)
	}
	shared.server = server
	return server
}

// tail keeps the end of what a process says.
type tail struct {
	sync.Mutex
	text []byte
}

func (t *tail) Write(piece []byte) (int, error) {
	t.Lock()
	defer t.Unlock()
	t.text = append(t.text, piece...)
	if over := len(t.text) - 4096; over > 0 {
		t.text = t.text[over:]
	}
	return len(piece), nil
}

func (t *tail) String() string {
	t.Lock()
	defer t.Unlock()
	return string(t.text)
}
