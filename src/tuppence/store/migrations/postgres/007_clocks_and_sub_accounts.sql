-- Timers name the clock they go by ('' is the wall clock); a world may have a clock of its own.
ALTER TABLE timers ADD COLUMN clock TEXT NOT NULL DEFAULT '';
DROP INDEX timers_by_due;
CREATE INDEX timers_by_due ON timers (clock, due_at);
CREATE INDEX timers_by_clock ON timers (account, livemode, clock, due_at) WHERE clock <> '';
CREATE TABLE world_clocks (
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    frozen_at BIGINT,
    ahead BIGINT NOT NULL,
    PRIMARY KEY (account, livemode)
);

-- A posting may belong to one object's part of a ledger account; the whole keeps its total.
ALTER TABLE postings ADD COLUMN object_id TEXT NOT NULL DEFAULT '';
ALTER TABLE ledger_totals RENAME TO old_totals;
CREATE TABLE ledger_totals (
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    object_id TEXT NOT NULL,
    ledger_account TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (account, livemode, object_id, ledger_account, currency)
);
INSERT INTO ledger_totals
    SELECT account, livemode, '', ledger_account, currency, amount FROM old_totals;
DROP TABLE old_totals;
