-- The waiting room: what opens the staff door, and what patients want to ask about. Still nothing that says who a
-- patient is.

-- secret is a salted Argon2id hash (libsodium, crypto_pwhash_str), never the PIN or the key file itself.
CREATE TABLE staff_key (
    id text PRIMARY KEY NOT NULL,
    kind text NOT NULL CHECK (kind IN ('pin', 'file')),
    secret text NOT NULL CHECK (secret <> ''),
    made_at text NOT NULL
);

-- One PIN for the clinic, and one key file.
CREATE UNIQUE INDEX staff_key_kind ON staff_key (kind);

-- Wrong tries since the door was opened last: one row, or none.
CREATE TABLE door_failure (
    id integer PRIMARY KEY CHECK (id = 1),
    times integer NOT NULL CHECK (times > 0),
    last_at text NOT NULL
);

-- Articles that somebody in the waiting room wants to ask about, found by the code for a day.
CREATE TABLE ask_list (
    code text PRIMARY KEY NOT NULL CHECK (code <> ''),
    made_at text NOT NULL
);

CREATE TABLE ask_item (
    code text NOT NULL REFERENCES ask_list (code) ON DELETE CASCADE,
    position integer NOT NULL CHECK (position >= 0),
    slug text NOT NULL CHECK (slug <> ''),
    lang text NOT NULL CHECK (lang <> ''),
    PRIMARY KEY (code, position)
);
