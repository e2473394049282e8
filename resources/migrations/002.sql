-- Sign-offs: which clinician takes responsibility for which version of an article. One for each article and language,
-- the newest. hash is that of the text and pictures that were read; due is the day, as an ISO date, on which to read
-- them again.
CREATE TABLE review (
    slug text NOT NULL CHECK (slug <> ''),
    lang text NOT NULL CHECK (lang <> ''),
    hash text NOT NULL CHECK (hash <> ''),
    reviewer text NOT NULL CHECK (reviewer <> ''),
    signed_at text NOT NULL,
    due text NOT NULL CHECK (due <> ''),
    PRIMARY KEY (slug, lang)
);
