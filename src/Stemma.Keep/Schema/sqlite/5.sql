-- A row for each time that reports were forgotten, until nothing is left where they stood.
CREATE TABLE forgotten (mark TEXT PRIMARY KEY) WITHOUT ROWID;

-- So that they are gone through without what is in their rows.
CREATE INDEX fingerprints_by_report ON fingerprints (report);

-- Links are known by their keys alone: what is forgotten must not stand among them.
ALTER TABLE links DROP COLUMN address;

-- Hosts that asked whoever watches to leave them alone.
CREATE TABLE hosts (
    key BLOB PRIMARY KEY CHECK (length(key) = 32), -- SHA-256 of the name
    until TEXT NOT NULL                            -- UTC, ISO 8601
) WITHOUT ROWID;
