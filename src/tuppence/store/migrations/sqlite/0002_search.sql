-- What can be searched for, by value, by number and by part of a text. It is written after the
-- objects, by the search indexer: search_queue holds what it has not seen yet.

CREATE TABLE search_queue (
    position INTEGER PRIMARY KEY
);
INSERT INTO search_queue SELECT position FROM objects WHERE type IN
    ('charge', 'customer', 'invoice', 'payment_intent', 'price', 'product', 'subscription');

CREATE TABLE search_values (
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    number REAL,
    account TEXT NOT NULL,
    livemode INTEGER NOT NULL,
    type TEXT NOT NULL,
    created INTEGER NOT NULL,
    PRIMARY KEY (position, name, text)
) WITHOUT ROWID;
CREATE INDEX search_by_text ON search_values
    (account, livemode, type, name, text, created, position);
CREATE INDEX search_by_number ON search_values
    (account, livemode, type, name, number, created, position) WHERE number IS NOT NULL;

-- Trigrams of all texts of an object, under its position.
CREATE VIRTUAL TABLE search_grams USING fts5 (text, tokenize = 'trigram');
