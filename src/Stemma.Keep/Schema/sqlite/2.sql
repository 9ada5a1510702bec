-- What this engine has made of the captures. All of it can be thrown away and is made again.
CREATE TABLE made (
    engine TEXT NOT NULL,               -- which build made it: another throws it away
    settled INTEGER NOT NULL            -- 0 while reports are being taken in: who finds it so looks at all of them again
);

-- Captures that nobody has looked at.
CREATE TABLE unread (
    capture BLOB PRIMARY KEY REFERENCES captures (key) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TRIGGER captures_unread AFTER INSERT ON captures
BEGIN
    INSERT INTO unread (capture) VALUES (new.key);
END;

INSERT INTO unread (capture) SELECT key FROM captures;

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
    terms BLOB,                         -- what it is about
    prints BLOB,                        -- a part of the fingerprints of its wording
    story TEXT,                         -- null until it is sorted
    follows INTEGER,                    -- number of the report that leads its story; null where it leads
    likeness REAL,
    resembles INTEGER,                  -- number of the earlier report that it is very like
    resemblance REAL
);

CREATE INDEX reports_by_outlet ON reports (outlet);
CREATE INDEX reports_by_story ON reports (story);
CREATE INDEX reports_unsorted ON reports (number) WHERE story IS NULL AND skipped = 0;

CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    stale INTEGER NOT NULL,             -- 1 until its part is known to be made of what it is of now
    made_of BLOB,                       -- hash of all that the part was made of
    part BLOB                           -- its dossier, packed with Brotli; null until it is made
) WITHOUT ROWID;

CREATE INDEX stories_stale ON stories (id) WHERE stale = 1;
