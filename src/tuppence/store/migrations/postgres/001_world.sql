-- The account comes first in every key: it is what a distributed engine partitions by. Positions and
-- ids are made by the application; nothing here counts. Flags are small integers, as on SQLite, so
-- that both stores share the statements of their lists.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    created BIGINT NOT NULL,
    body BYTEA NOT NULL
);

CREATE TABLE api_keys (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    kind TEXT NOT NULL,
    masked TEXT NOT NULL,
    created BIGINT NOT NULL
);
CREATE INDEX api_keys_by_account ON api_keys (account, livemode, created);

CREATE TABLE objects (
    position BIGINT NOT NULL,
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    created BIGINT NOT NULL,
    version BIGINT NOT NULL,
    deleted SMALLINT NOT NULL,
    body BYTEA NOT NULL,
    extra BYTEA,
    PRIMARY KEY (account, position)
) WITH (fillfactor = 85);
CREATE UNIQUE INDEX objects_by_id ON objects (account, livemode, type, id);
CREATE INDEX objects_by_created ON objects (account, livemode, type, created, position)
    WHERE deleted = 0;

CREATE TABLE object_keys (
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    created BIGINT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (account, livemode, type, name, value, created, position)
);

CREATE TABLE events (
    position BIGINT NOT NULL,
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    created BIGINT NOT NULL,
    object_id TEXT NOT NULL,
    request_id TEXT,
    pending BIGINT NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (account, livemode, position)
);
CREATE INDEX events_by_type ON events (account, livemode, type, position);

CREATE TABLE request_logs (
    position BIGINT NOT NULL,
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    id TEXT NOT NULL,
    created BIGINT NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    status BIGINT NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (account, livemode, position)
);
CREATE INDEX request_logs_by_method ON request_logs (account, livemode, method, position)
    WHERE method <> 'GET';
CREATE INDEX request_logs_by_path ON request_logs (account, livemode, path, position);
CREATE INDEX request_logs_by_status ON request_logs (account, livemode, status, position)
    WHERE status >= 400;

CREATE TABLE idempotency_keys (
    position BIGINT NOT NULL,
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    key TEXT NOT NULL,
    created BIGINT NOT NULL,
    fingerprint TEXT NOT NULL,
    path TEXT NOT NULL,
    request_id TEXT NOT NULL,
    status BIGINT NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (account, livemode, key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (position);

CREATE TABLE timers (
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    name TEXT NOT NULL,
    object_id TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    PRIMARY KEY (account, livemode, name, object_id)
);
CREATE INDEX timers_by_due ON timers (due_at);

CREATE TABLE postings (
    position BIGINT NOT NULL,
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    entry TEXT NOT NULL,
    ledger_account TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount BIGINT NOT NULL,
    created BIGINT NOT NULL,
    PRIMARY KEY (account, position)
);
CREATE INDEX postings_by_ledger_account
    ON postings (account, livemode, ledger_account, currency, position);

CREATE TABLE search_queue (
    account TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (account, position)
);

CREATE TABLE search_values (
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    number DOUBLE PRECISION,
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    type TEXT NOT NULL,
    created BIGINT NOT NULL,
    PRIMARY KEY (account, position, name)
);
-- A B-tree holds no value longer than a third of a page.
CREATE INDEX search_by_text ON search_values
    (account, livemode, type, name, left(text, 200), created, position);
CREATE INDEX search_by_number ON search_values
    (account, livemode, type, name, number, created, position) WHERE number IS NOT NULL;
CREATE INDEX search_by_part ON search_values USING gin (text gin_trgm_ops);

-- What files hold, in pieces, so that every server can send it.
CREATE TABLE file_pieces (
    sha256 TEXT NOT NULL,
    number BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (sha256, number)
);
