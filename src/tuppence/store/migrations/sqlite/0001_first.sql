-- Everything a world holds. Positions are made by the application and grow with time; they order
-- lists and keep inserts at the right edge of each tree.

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    created INTEGER NOT NULL,
    body BLOB NOT NULL
);

CREATE TABLE api_keys (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    account TEXT NOT NULL,
    livemode INTEGER NOT NULL,
    kind TEXT NOT NULL,
    masked TEXT NOT NULL,
    created INTEGER NOT NULL
);
CREATE INDEX api_keys_by_account ON api_keys (account, livemode, created);

CREATE TABLE objects (
    position INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    livemode INTEGER NOT NULL,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    created INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    body BLOB NOT NULL,
    extra BLOB
);
CREATE UNIQUE INDEX objects_by_id ON objects (account, livemode, type, id);
CREATE INDEX objects_by_created ON objects (account, livemode, type, created, position)
    WHERE deleted = 0;

CREATE TABLE object_keys (
    account TEXT NOT NULL,
    livemode INTEGER NOT NULL,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    created INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (account, livemode, type, name, value, created, position)
) WITHOUT ROWID;

CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    livemode INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    created INTEGER NOT NULL,
    object_id TEXT NOT NULL,
    request_id TEXT,
    pending INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX events_by_time ON events (account, livemode, position);
CREATE INDEX events_by_type ON events (account, livemode, type, position);

CREATE TABLE request_logs (
    position INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    livemode INTEGER NOT NULL,
    id TEXT NOT NULL,
    created INTEGER NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    status INTEGER NOT NULL,
    body BLOB NOT NULL
);
-- Most calls are successful reads: those values are found by walking the log from its newest line.
CREATE INDEX request_logs_by_time ON request_logs (account, livemode, position);
CREATE INDEX request_logs_by_method ON request_logs (account, livemode, method, position)
    WHERE method <> 'GET';
CREATE INDEX request_logs_by_path ON request_logs (account, livemode, path, position);
CREATE INDEX request_logs_by_status ON request_logs (account, livemode, status, position)
    WHERE status >= 400;

CREATE TABLE idempotency_keys (
    position INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    livemode INTEGER NOT NULL,
    key TEXT NOT NULL,
    created INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    path TEXT NOT NULL,
    request_id TEXT NOT NULL,
    status INTEGER NOT NULL,
    body BLOB NOT NULL
);
CREATE UNIQUE INDEX idempotency_keys_by_key ON idempotency_keys (account, livemode, key);

CREATE TABLE timers (
    account TEXT NOT NULL,
    livemode INTEGER NOT NULL,
    name TEXT NOT NULL,
    object_id TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    PRIMARY KEY (account, livemode, name, object_id)
) WITHOUT ROWID;
CREATE INDEX timers_by_due ON timers (due_at);

CREATE TABLE postings (
    position INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    livemode INTEGER NOT NULL,
    entry TEXT NOT NULL,
    ledger_account TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    created INTEGER NOT NULL
);
CREATE INDEX postings_by_ledger_account
    ON postings (account, livemode, ledger_account, currency, position);
