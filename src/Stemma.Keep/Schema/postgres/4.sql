-- Reports that workers gave up, and those of stories that they gave up: who waits for one need not wait on. What a later try makes of them counts more.
CREATE TABLE given_up (
    report bigint PRIMARY KEY REFERENCES reports (number) ON DELETE CASCADE,
    at timestamptz NOT NULL DEFAULT now()
);

UPDATE collection SET version = 4;
