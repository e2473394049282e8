-- What was handed out, in which exact version, and what a clinic arranges for itself: sets, phrases, settings, numbers.
-- Still nothing that says who a patient is.

-- Exact versions of articles and pages to fill in that were marked or handed out. content is the text with its
-- pictures, packed (KeptVersion::packed) and as base64.
CREATE TABLE version (
    hash text PRIMARY KEY NOT NULL CHECK (hash <> ''),
    kind text NOT NULL CHECK (kind IN ('article', 'tool')),
    item text NOT NULL CHECK (item <> ''),
    lang text NOT NULL CHECK (lang <> ''),
    title text NOT NULL,
    content text NOT NULL
);

-- hash is that of the version that was marked; empty for marks that are older than this table.
ALTER TABLE mark ADD COLUMN hash text NOT NULL DEFAULT '';

ALTER TABLE mark ADD COLUMN teach_back text NOT NULL DEFAULT '' CHECK (teach_back IN ('', 'explained', 'again'));

-- Codes that were printed, or may have been: each is given away once.
CREATE TABLE handout_code (
    code text PRIMARY KEY NOT NULL CHECK (code <> '')
);

-- One act of handing out. visit has no foreign key: a record outlives its visit. The notes of a handout are not here.
CREATE TABLE handout_record (
    id text PRIMARY KEY NOT NULL,
    visit text NOT NULL,
    code text NOT NULL REFERENCES handout_code (code),
    handed_out_at text NOT NULL,
    clinician text NOT NULL,
    lang text NOT NULL,
    form text NOT NULL CHECK (form IN ('print', 'pdf', 'page'))
);

CREATE INDEX handout_record_time ON handout_record (handed_out_at);

CREATE INDEX handout_record_code ON handout_record (code);

CREATE INDEX handout_record_visit ON handout_record (visit);

CREATE TABLE handout_record_item (
    record text NOT NULL REFERENCES handout_record (id) ON DELETE CASCADE,
    position integer NOT NULL CHECK (position >= 0),
    hash text NOT NULL REFERENCES version (hash),
    teach_back text NOT NULL CHECK (teach_back IN ('', 'explained', 'again')),
    PRIMARY KEY (record, position)
);

CREATE INDEX handout_record_item_version ON handout_record_item (hash);

-- Sets of the clinic itself, beside those of the library.
CREATE TABLE clinic_set (
    id text PRIMARY KEY NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    saved_at text NOT NULL
);

CREATE TABLE clinic_set_item (
    clinic_set text NOT NULL REFERENCES clinic_set (id) ON DELETE CASCADE,
    position integer NOT NULL CHECK (position >= 0),
    slug text NOT NULL CHECK (slug <> ''),
    PRIMARY KEY (clinic_set, position)
);

-- What clinicians often write into a note.
CREATE TABLE phrase (
    id text PRIMARY KEY NOT NULL,
    text text NOT NULL UNIQUE CHECK (text <> ''),
    saved_at text NOT NULL
);

-- What is remembered for the whole clinic, such as the form of its handouts.
CREATE TABLE setting (
    name text PRIMARY KEY NOT NULL CHECK (name <> ''),
    value text NOT NULL
);

-- Numbers for staff. week is the Monday it begins with, as an ISO date.
CREATE TABLE reading_week (
    week text NOT NULL,
    slug text NOT NULL CHECK (slug <> ''),
    opened integer NOT NULL,
    PRIMARY KEY (week, slug)
);

CREATE TABLE missed_word_week (
    week text NOT NULL,
    word text NOT NULL CHECK (word <> ''),
    searched integer NOT NULL,
    PRIMARY KEY (week, word)
);

-- The picture at the head of every handout, as base64; logo_file is its name.
ALTER TABLE clinic ADD COLUMN logo_file text NOT NULL DEFAULT '';

ALTER TABLE clinic ADD COLUMN logo text NOT NULL DEFAULT '';
