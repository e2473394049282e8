-- What a clinic stores. Nothing here says who a patient is.
--
-- Written so that PostgreSQL takes it as well: ids are UUIDs as text, times are UTC as ISO 8601 text with
-- milliseconds (their alphabetical order is their order in time). An empty line ends a statement.
-- A migration that was released is never changed: what comes next goes into the next number.

-- The clinic itself: one row, or none before the first start is finished.
CREATE TABLE clinic (
    id integer PRIMARY KEY CHECK (id = 1),
    name text NOT NULL,
    phone text NOT NULL,
    web text NOT NULL,
    about text NOT NULL,
    call_to_action text NOT NULL
);

CREATE TABLE team_member (
    position integer PRIMARY KEY,
    name text NOT NULL,
    role text NOT NULL
);

-- finished_at is empty as long as the visit is open; note is for the whole handout.
CREATE TABLE visit (
    id text PRIMARY KEY NOT NULL,
    label text NOT NULL,
    note text NOT NULL,
    started_at text NOT NULL,
    finished_at text
);

CREATE INDEX visit_open ON visit (started_at) WHERE finished_at IS NULL;

-- position counts from 0 without gaps within a visit.
CREATE TABLE mark (
    id text PRIMARY KEY NOT NULL,
    visit text NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
    slug text NOT NULL CHECK (slug <> ''),
    lang text NOT NULL CHECK (lang <> ''),
    position integer NOT NULL CHECK (position >= 0),
    note text NOT NULL,
    marked_at text NOT NULL,
    UNIQUE (visit, slug)
);

CREATE INDEX mark_order ON mark (visit, position);

CREATE TABLE reading (
    slug text PRIMARY KEY NOT NULL CHECK (slug <> ''),
    opened integer NOT NULL
);

CREATE INDEX reading_order ON reading (opened, slug);
