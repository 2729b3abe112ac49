-- What a key may do, until when, from where; and when it was last used.
ALTER TABLE api_keys ADD COLUMN body BLOB NOT NULL DEFAULT X'7B7D';
ALTER TABLE api_keys ADD COLUMN used_at INTEGER NOT NULL DEFAULT 0;

-- What happened in each hour, as numbers for the charts: a sum of amounts and a count.
CREATE TABLE hourly_totals (
    account TEXT NOT NULL,
    livemode INTEGER NOT NULL,
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    hour INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (account, livemode, name, currency, hour)
) WITHOUT ROWID;
INSERT INTO hourly_totals
    SELECT account, livemode, 'new_customers', '', created / 3600 * 3600, 0, count(*) FROM objects
    WHERE type = 'customer' GROUP BY account, livemode, created / 3600;
INSERT INTO hourly_totals
    SELECT account, livemode, 'payments', body ->> 'currency', created / 3600 * 3600,
        sum(body ->> 'amount_captured'), count(*)
    FROM (SELECT account, livemode, created, CAST(body AS TEXT) AS body FROM objects
        WHERE type = 'charge' AND deleted = 0) AS one
    WHERE body ->> 'status' = 'succeeded' AND body ->> 'captured'
    GROUP BY account, livemode, body ->> 'currency', created / 3600;
INSERT INTO hourly_totals
    SELECT account, livemode, 'failed_payments', body ->> 'currency', created / 3600 * 3600,
        sum(body ->> 'amount'), count(*)
    FROM (SELECT account, livemode, created, CAST(body AS TEXT) AS body FROM objects
        WHERE type = 'charge' AND deleted = 0) AS one
    WHERE body ->> 'status' = 'failed'
    GROUP BY account, livemode, body ->> 'currency', created / 3600;
INSERT INTO hourly_totals
    SELECT account, livemode, 'disputes', body ->> 'currency', created / 3600 * 3600,
        sum(body ->> 'amount'), count(*)
    FROM (SELECT account, livemode, created, CAST(body AS TEXT) AS body FROM objects
        WHERE type = 'dispute' AND deleted = 0) AS one
    GROUP BY account, livemode, body ->> 'currency', created / 3600;
INSERT INTO hourly_totals
    SELECT account, livemode, 'net_volume', body ->> 'currency', created / 3600 * 3600,
        sum(body ->> 'net'), count(*)
    FROM (SELECT account, livemode, created, CAST(body AS TEXT) AS body FROM objects
        WHERE type = 'balance_transaction' AND deleted = 0) AS one
    WHERE body ->> 'reporting_category' IN ('charge', 'refund', 'refund_failure', 'dispute', 'dispute_reversal', 'fee')
    GROUP BY account, livemode, body ->> 'currency', created / 3600;
