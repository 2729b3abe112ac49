-- Events on their way to their receivers. What has arrived, or was given up, is taken away, so the
-- queue costs the same however much went through it.
CREATE TABLE deliveries (
    position BIGINT NOT NULL,
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    receiver TEXT NOT NULL,
    event_account TEXT NOT NULL,
    event_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    counts SMALLINT NOT NULL,
    fault TEXT,
    PRIMARY KEY (account, position)
);
CREATE INDEX deliveries_by_due ON deliveries (account, livemode, receiver, due_at, position);
CREATE INDEX deliveries_by_event ON deliveries (account, livemode, event_id, receiver);

-- Every try, and what came of it.
CREATE TABLE delivery_attempts (
    position BIGINT NOT NULL,
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    id TEXT NOT NULL,
    created BIGINT NOT NULL,
    receiver TEXT NOT NULL,
    event_id TEXT NOT NULL,
    succeeded SMALLINT NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (account, livemode, position)
);
CREATE INDEX delivery_attempts_by_receiver
    ON delivery_attempts (account, livemode, receiver, position);
CREATE INDEX delivery_attempts_by_event
    ON delivery_attempts (account, livemode, event_id, position);
CREATE INDEX delivery_attempts_by_age ON delivery_attempts (position);

-- Nothing was ever sent before: no receiver waits.
UPDATE events SET pending = 0 WHERE pending > 0;
CREATE INDEX events_not_delivered ON events (account, livemode, position) WHERE pending > 0;
CREATE INDEX events_by_age ON events (position);
CREATE INDEX events_by_object ON events (account, livemode, object_id, position);
