-- Objects that wait for the search index, by world: a search indexes only its own.
ALTER TABLE search_queue ADD COLUMN livemode SMALLINT NOT NULL DEFAULT 0;
UPDATE search_queue SET livemode = o.livemode FROM objects o
    WHERE o.account = search_queue.account AND o.position = search_queue.position;
CREATE INDEX search_queue_by_world ON search_queue (account, livemode, position);

-- Background work that failed: set aside or put off, with its last error.
CREATE TABLE failed_jobs (
    kind TEXT NOT NULL,
    account TEXT NOT NULL,
    livemode SMALLINT NOT NULL,
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    tries BIGINT NOT NULL,
    error TEXT NOT NULL,
    PRIMARY KEY (kind, account, livemode, name, subject)
);

CREATE INDEX request_logs_by_age ON request_logs (position);

-- When each file's content was last uploaded: what no object names is deleted once it is old.
CREATE TABLE file_contents (
    sha256 TEXT PRIMARY KEY,
    uploaded_at BIGINT NOT NULL
);
INSERT INTO file_contents (sha256, uploaded_at) SELECT DISTINCT sha256, 0 FROM file_pieces;

-- Which objects name a file's content, whichever world they are in.
INSERT INTO object_keys
    SELECT account, livemode, type, '@sha256', convert_from(extra, 'UTF8')::jsonb ->> '@sha256',
        created, position
    FROM objects WHERE type IN ('file', 'platform.export') AND deleted = 0 AND extra IS NOT NULL
        AND convert_from(extra, 'UTF8')::jsonb ->> '@sha256' IS NOT NULL
    ON CONFLICT DO NOTHING;
CREATE INDEX contents_in_use ON object_keys (value) WHERE name || '' = '@sha256';
