-- What was captured, once, packed with Brotli.
CREATE TABLE bytes (
    sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
    size INTEGER NOT NULL CHECK (size >= 0),
    packed BLOB NOT NULL
);

-- One report's bytes with all that was said beside them when they came in.
CREATE TABLE captures (
    key BLOB PRIMARY KEY CHECK (length(key) = 32), -- SHA-256 of the bytes' own and of what was told: the same twice is one
    sha256 BLOB NOT NULL REFERENCES bytes (sha256),
    name TEXT NOT NULL,                            -- the address, or the place in an archive
    told TEXT NOT NULL,                            -- JSON
    captured TEXT NOT NULL                         -- when it came in: UTC, ISO 8601
) WITHOUT ROWID;

CREATE INDEX captures_by_bytes ON captures (sha256);
CREATE INDEX captures_by_name ON captures (name);
