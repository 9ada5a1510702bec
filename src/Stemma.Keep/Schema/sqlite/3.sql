-- All addresses that a capture goes by, and its place in an archive.
CREATE TABLE addresses (
    address TEXT NOT NULL,
    capture BLOB NOT NULL REFERENCES captures (key) ON DELETE CASCADE,
    PRIMARY KEY (address, capture)
) WITHOUT ROWID;

CREATE INDEX addresses_by_capture ON addresses (capture);

INSERT OR IGNORE INTO addresses (address, capture)
SELECT name, key FROM captures
UNION SELECT json_extract(told, '$.uri'), key FROM captures
UNION SELECT json_extract(told, '$.given.uri'), key FROM captures WHERE json_extract(told, '$.given.uri') IS NOT NULL
UNION SELECT json_extract(told, '$.told.address'), key FROM captures WHERE json_extract(told, '$.told.address') IS NOT NULL;

DROP INDEX captures_by_name;

-- Feeds that are watched.
CREATE TABLE feeds (
    key BLOB PRIMARY KEY CHECK (length(key) = 32), -- SHA-256 of the address
    address TEXT NOT NULL,
    etag TEXT,                                     -- as the server gave them with what was taken in to its end
    modified TEXT,
    due TEXT,                                      -- when it is asked again: UTC, ISO 8601; null for one that is gone for good
    failures INTEGER NOT NULL                      -- in a row
) WITHOUT ROWID;

-- What feeds led to.
CREATE TABLE links (
    key BLOB PRIMARY KEY CHECK (length(key) = 32), -- SHA-256 of the address
    address TEXT NOT NULL,
    failures INTEGER NOT NULL,
    settled INTEGER NOT NULL                       -- 1 when it is not asked again
) WITHOUT ROWID;

-- What was made is made again, into other tables.
DROP TABLE made;
DROP TABLE reports;
DROP TABLE stories;
INSERT OR IGNORE INTO unread (capture) SELECT key FROM captures;

CREATE TABLE made (
    engine TEXT NOT NULL,               -- which build made it: another throws it away
    settled INTEGER NOT NULL,           -- 0 while reports are being taken in: who finds it so looks at all of them again
    maker TEXT                          -- who made something last: what another has in memory may be old
);

CREATE TABLE reports (
    number INTEGER PRIMARY KEY,
    capture BLOB NOT NULL UNIQUE REFERENCES captures (key) ON DELETE CASCADE,
    skipped INTEGER NOT NULL DEFAULT 0, -- 1 where the capture holds no report
    outlet TEXT,                        -- whose pages it is compared with for what stands on several of them
    page BLOB,                          -- hashes and lengths of its paragraphs
    taken BLOB,                         -- hashes of those that were taken out before it was parsed
    parse BLOB,                         -- its sentences, packed with Brotli; null until it is parsed
    day TEXT,                           -- of publication: ISO 8601; null when not known
    place TEXT,                         -- where it stands among the reports of a day
    story TEXT,                         -- null until it is sorted
    follows INTEGER,                    -- number of the report that leads its story; null where it leads
    likeness REAL,
    resembles INTEGER,                  -- number of the earlier report that it is very like
    resemblance REAL
);

CREATE INDEX reports_by_outlet ON reports (outlet);
CREATE INDEX reports_by_story ON reports (story);
CREATE INDEX reports_unsorted ON reports (number) WHERE story IS NULL AND skipped = 0;

-- What a report is sorted by: there from when it is parsed.
CREATE TABLE fingerprints (
    report INTEGER PRIMARY KEY REFERENCES reports (number) ON DELETE CASCADE,
    terms BLOB NOT NULL,                -- what it is about
    prints BLOB NOT NULL                -- a part of the fingerprints of its wording
);

CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    stale INTEGER NOT NULL,             -- 1 until its part is known to be made of what it is of now
    mark TEXT NOT NULL,                 -- another with each sorting that changes it: what was made of it before is not put down after that
    widespread BLOB NOT NULL,           -- fingerprints of wording in it that runs through many stories
    made_of BLOB,                       -- hash of all that the part was made of
    part BLOB                           -- its dossier, packed with Brotli; null until it is made
) WITHOUT ROWID;

CREATE INDEX stories_stale ON stories (id) WHERE stale = 1;

-- The passages of the reports by their words, in the form in which texts are searched. Numbered from 4194304 times the number of their report on.
CREATE VIRTUAL TABLE passages USING fts5 (words, "from" UNINDEXED, "to" UNINDEXED, detail = none, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M*'");

CREATE TRIGGER reports_passages AFTER DELETE ON reports
BEGIN
    DELETE FROM passages WHERE rowid BETWEEN old.number * 4194304 AND old.number * 4194304 + 4194303;
END;
