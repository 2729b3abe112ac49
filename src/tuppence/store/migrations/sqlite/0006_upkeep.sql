-- Objects that wait for the search index, by world: a search indexes only its own.
CREATE TABLE search_queue_by_world (
    account TEXT NOT NULL,
    livemode INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (account, livemode, position)
) WITHOUT ROWID;
INSERT INTO search_queue_by_world
    SELECT coalesce(o.account, ''), coalesce(o.livemode, 0), q.position
    FROM search_queue q LEFT JOIN objects o ON o.position = q.position;
DROP TABLE search_queue;
ALTER TABLE search_queue_by_world RENAME TO search_queue;

-- Background work that failed: set aside or put off, with its last error.
CREATE TABLE failed_jobs (
    kind TEXT NOT NULL,
    account TEXT NOT NULL,
    livemode INTEGER NOT NULL,
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    tries INTEGER NOT NULL,
    error TEXT NOT NULL,
    PRIMARY KEY (kind, account, livemode, name, subject)
) WITHOUT ROWID;

-- Which objects name a file's content, whichever world they are in.
INSERT OR IGNORE INTO object_keys
    SELECT account, livemode, type, '@sha256', json_extract(CAST(extra AS TEXT), '$."@sha256"'),
        created, position
    FROM objects WHERE type IN ('file', 'platform.export') AND deleted = 0 AND extra IS NOT NULL
        AND json_extract(CAST(extra AS TEXT), '$."@sha256"') IS NOT NULL;
-- With `name = '@sha256'` SQLite would prepare every list's `name = ?` anew for each value: it asks
-- whether the index serves that one.
CREATE INDEX contents_in_use ON object_keys (value) WHERE name || '' = '@sha256';
