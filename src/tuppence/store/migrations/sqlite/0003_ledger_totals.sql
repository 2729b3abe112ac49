-- The sum of the postings of each ledger account, kept beside them in the same transaction.
CREATE TABLE ledger_totals (
    account TEXT NOT NULL,
    livemode INTEGER NOT NULL,
    ledger_account TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (account, livemode, ledger_account, currency)
) WITHOUT ROWID;
INSERT INTO ledger_totals
    SELECT account, livemode, ledger_account, currency, sum(amount) FROM postings
    GROUP BY account, livemode, ledger_account, currency;
