-- A row for each time that reports were forgotten, until the room where they stood is given free: the number of the transaction.
CREATE TABLE forgotten (mark text PRIMARY KEY);

-- Links are known by their keys alone: what is forgotten must not stand among them. A column that is dropped is in its row until that is written again.
ALTER TABLE links DROP COLUMN address;
UPDATE links SET failures = failures;

CREATE TABLE hosts (
    key bytea PRIMARY KEY CHECK (length(key) = 32),
    until text COLLATE "C" NOT NULL
);

-- Which sorting of its story a report was given up with; null where it was given up itself.
ALTER TABLE given_up ADD COLUMN mark text;

UPDATE collection SET version = 5;
