-- What a key may do, until when, from where; and when it was last used.
ALTER TABLE api_keys ADD COLUMN body BYTEA NOT NULL DEFAULT '{}'::bytea;
ALTER TABLE api_keys ADD COLUMN used_at BIGINT NOT NULL DEFAULT 0;

-- What happened in each hour, as numbers for the charts: a sum of amounts and a count.
CREATE TABLE hourly_totals (
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    hour BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (account, livemode, name, currency, hour)
);
INSERT INTO hourly_totals
    SELECT account, livemode, 'new_customers', '', created / 3600 * 3600, 0, count(*) FROM objects
    WHERE type = 'customer' GROUP BY account, livemode, created / 3600;
INSERT INTO hourly_totals
    SELECT account, livemode, 'payments', body ->> 'currency', created / 3600 * 3600,
        sum((body ->> 'amount_captured')::bigint), count(*)
    FROM (SELECT account, livemode, created, convert_from(body, 'UTF8')::jsonb AS body FROM objects
        WHERE type = 'charge' AND deleted = 0) AS one
    WHERE body ->> 'status' = 'succeeded' AND (body ->> 'captured')::boolean
    GROUP BY account, livemode, body ->> 'currency', created / 3600;
INSERT INTO hourly_totals
    SELECT account, livemode, 'failed_payments', body ->> 'currency', created / 3600 * 3600,
        sum((body ->> 'amount')::bigint), count(*)
    FROM (SELECT account, livemode, created, convert_from(body, 'UTF8')::jsonb AS body FROM objects
        WHERE type = 'charge' AND deleted = 0) AS one
    WHERE body ->> 'status' = 'failed'
    GROUP BY account, livemode, body ->> 'currency', created / 3600;
INSERT INTO hourly_totals
    SELECT account, livemode, 'disputes', body ->> 'currency', created / 3600 * 3600,
        sum((body ->> 'amount')::bigint), count(*)
    FROM (SELECT account, livemode, created, convert_from(body, 'UTF8')::jsonb AS body FROM objects
        WHERE type = 'dispute' AND deleted = 0) AS one
    GROUP BY account, livemode, body ->> 'currency', created / 3600;
INSERT INTO hourly_totals
    SELECT account, livemode, 'net_volume', body ->> 'currency', created / 3600 * 3600,
        sum((body ->> 'net')::bigint), count(*)
    FROM (SELECT account, livemode, created, convert_from(body, 'UTF8')::jsonb AS body FROM objects
        WHERE type = 'balance_transaction' AND deleted = 0) AS one
    WHERE body ->> 'reporting_category' IN ('charge', 'refund', 'refund_failure', 'dispute', 'dispute_reversal', 'fee')
    GROUP BY account, livemode, body ->> 'currency', created / 3600;
