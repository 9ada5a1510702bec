-- What the tables hold stands beside those of SQLite, of the same names. Addresses and names may be longer than an index of the usual kind can
-- hold: these are hashed.
CREATE TABLE collection (version bigint NOT NULL);
INSERT INTO collection (version) VALUES (3);

CREATE TABLE bytes (
    sha256 bytea PRIMARY KEY CHECK (length(sha256) = 32),
    size bigint NOT NULL CHECK (size >= 0),
    packed bytea NOT NULL
);

CREATE TABLE captures (
    key bytea PRIMARY KEY CHECK (length(key) = 32),
    sha256 bytea NOT NULL REFERENCES bytes (sha256),
    name text COLLATE "C" NOT NULL,
    told text NOT NULL,
    captured text NOT NULL
);

CREATE INDEX captures_by_bytes ON captures (sha256);

CREATE TABLE addresses (
    address text COLLATE "C" NOT NULL,
    capture bytea NOT NULL REFERENCES captures (key) ON DELETE CASCADE
);

CREATE INDEX addresses_by_address ON addresses USING hash (address);
CREATE INDEX addresses_by_capture ON addresses (capture);

CREATE TABLE feeds (
    key bytea PRIMARY KEY CHECK (length(key) = 32),
    address text NOT NULL,
    etag text,
    modified text,
    due text,
    failures bigint NOT NULL
);

CREATE TABLE links (
    key bytea PRIMARY KEY CHECK (length(key) = 32),
    address text NOT NULL,
    failures bigint NOT NULL,
    settled bigint NOT NULL
);

-- Processes that work for the collection, as long as they say so.
CREATE TABLE workers (
    id text PRIMARY KEY,
    seen timestamptz NOT NULL
);

CREATE TABLE made (
    engine text NOT NULL,
    settled bigint NOT NULL,
    maker text
);

CREATE TABLE unread (
    capture bytea PRIMARY KEY REFERENCES captures (key) ON DELETE CASCADE
);

CREATE FUNCTION captures_unread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO unread (capture) SELECT key FROM arrived;
    RETURN NULL;
END
$$;

CREATE TRIGGER captures_unread AFTER INSERT ON captures
REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION captures_unread();

CREATE TABLE reports (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    capture bytea NOT NULL UNIQUE REFERENCES captures (key) ON DELETE CASCADE,
    skipped bigint NOT NULL DEFAULT 0,
    outlet text COLLATE "C",
    page bytea,
    taken bytea,
    parse bytea,
    day text COLLATE "C",
    place text COLLATE "C",
    story text COLLATE "C",
    follows bigint,
    likeness double precision,
    resembles bigint,
    resemblance double precision
);

CREATE INDEX reports_by_outlet ON reports USING hash (outlet);
CREATE INDEX reports_by_story ON reports (story);
CREATE INDEX reports_unparsed ON reports (number) WHERE story IS NULL AND skipped = 0 AND parse IS NULL;
CREATE INDEX reports_unsorted ON reports (number) WHERE story IS NULL AND skipped = 0 AND parse IS NOT NULL;

CREATE TABLE stories (
    id text COLLATE "C" PRIMARY KEY,
    stale bigint NOT NULL,
    mark text NOT NULL,
    widespread bytea NOT NULL,
    made_of bytea,
    part bytea
);

CREATE INDEX stories_stale ON stories (id) WHERE stale = 1;

-- They are packed already.
ALTER TABLE bytes ALTER packed SET STORAGE EXTERNAL;
ALTER TABLE reports ALTER parse SET STORAGE EXTERNAL;
ALTER TABLE stories ALTER part SET STORAGE EXTERNAL;

CREATE TABLE fingerprints (
    report bigint PRIMARY KEY REFERENCES reports (number) ON DELETE CASCADE,
    terms bytea NOT NULL,
    prints bytea NOT NULL
) PARTITION BY HASH (report);

CREATE TABLE passages (
    report bigint NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    "from" bigint NOT NULL,
    "to" bigint NOT NULL,
    words tsvector NOT NULL
) PARTITION BY HASH (report);

CREATE INDEX passages_by_report ON passages (report);
CREATE INDEX passages_by_words ON passages USING gin (words);

DO $$
BEGIN
    FOR part IN 0..15 LOOP
        EXECUTE format('CREATE TABLE fingerprints_%s PARTITION OF fingerprints FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
        EXECUTE format('CREATE TABLE passages_%s PARTITION OF passages FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
    END LOOP;
END
$$;
