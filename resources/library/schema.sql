-- A library file (.pamphlets). Written once by `pamphlet build`, then only read.
PRAGMA application_id = 1346456912; -- "PAMP"
-- Format of this file. A library is compiled, so a program opens its own format only; of another, it says what to do.
PRAGMA user_version = 3;

CREATE TABLE topic (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    titles TEXT NOT NULL, -- JSON object, by language
    icon TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    names TEXT NOT NULL, -- keywords and synonyms, a line each
    summary TEXT NOT NULL,
    written TEXT NOT NULL, -- ISO date, or empty
    review_due TEXT NOT NULL, -- ISO date, or empty
    grade REAL, -- Flesch-Kincaid; NULL when it was not counted, or not English
    sources INTEGER NOT NULL, -- how many references it prints
    hash TEXT NOT NULL, -- SHA-256 of the source text and its pictures
    first_passage INTEGER NOT NULL,
    last_passage INTEGER NOT NULL,
    source BLOB NOT NULL,
    UNIQUE (slug, lang)
);

CREATE TABLE article_topic (
    topic TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article,
    PRIMARY KEY (topic, article)
) WITHOUT ROWID;

CREATE INDEX article_topic_by_article ON article_topic (article);

-- How many articles a topic has in a language, counted once so that Home need not.
CREATE TABLE topic_count (
    topic TEXT NOT NULL,
    lang TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (topic, lang)
) WITHOUT ROWID;

-- Where on the body map an article is found.
CREATE TABLE article_region (
    region TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article,
    PRIMARY KEY (region, article)
) WITHOUT ROWID;

CREATE INDEX article_region_by_article ON article_region (article);

-- How many articles a region has in a language.
CREATE TABLE region_count (
    region TEXT NOT NULL,
    lang TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (region, lang)
) WITHOUT ROWID;

-- ICD-10-CM codes, for staff: in capitals, without the point, so that the beginning of a code finds it.
CREATE TABLE article_code (
    code TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article,
    PRIMARY KEY (code, article)
) WITHOUT ROWID;

-- Articles that are often handed out together.
CREATE TABLE article_set (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    titles TEXT NOT NULL, -- JSON object, by language
    slugs TEXT NOT NULL -- separated by spaces, in their order
) WITHOUT ROWID;

CREATE TABLE picture (
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (slug, name)
);

-- A page to fill in, as its YAML.
CREATE TABLE tool (
    id TEXT NOT NULL,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    source BLOB NOT NULL,
    PRIMARY KEY (id, lang)
) WITHOUT ROWID;

-- What stands under one heading or one question. The passages of an article follow each other.
CREATE TABLE passage (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL,
    is_question INTEGER NOT NULL,
    anchor TEXT NOT NULL,
    heading TEXT NOT NULL,
    body TEXT NOT NULL
);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE INDEX passage_by_article ON passage (article) WHERE is_question;

-- Both indexes keep the stems of words, in the language of the article.
CREATE VIRTUAL TABLE article_index USING fts5 (
    title, keywords, headings, questions, body,
    content = '', tokenize = 'unicode61 remove_diacritics 0'
);

-- The questions of all articles, numbered as their passages, with the title of their article.
CREATE VIRTUAL TABLE question_index USING fts5 (
    question, title,
    content = '', tokenize = 'unicode61 remove_diacritics 0'
);

-- The words of all articles, folded, and in how many articles each stands.
CREATE TABLE word (
    text TEXT PRIMARY KEY,
    articles INTEGER NOT NULL
) WITHOUT ROWID;
