"""The tables of a ledger file: first those that only grow, then those derived from them, which can be made again."""

FORMAT = 1  # user_version of the file; a higher one was written by a newer program
APPLICATION = 0x52505431  # "RPT1": tells a ledger from any other SQLite file

KEPT = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE runs (
    id INTEGER PRIMARY KEY, started TEXT NOT NULL, version TEXT NOT NULL, lexicon TEXT NOT NULL, model TEXT
);
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL, version INTEGER NOT NULL, run INTEGER NOT NULL REFERENCES runs(id),
    title TEXT, publisher TEXT, url TEXT, published TEXT, added TEXT NOT NULL, known TEXT NOT NULL,
    hash TEXT NOT NULL, copy_of INTEGER REFERENCES articles(id), text TEXT NOT NULL,
    UNIQUE (key, version)
);
CREATE TABLE reports (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id), local TEXT NOT NULL,
    type TEXT NOT NULL, mode TEXT, status TEXT NOT NULL, certainty TEXT NOT NULL, place TEXT, "when" TEXT,
    known TEXT NOT NULL, report TEXT NOT NULL
);
CREATE INDEX reports_by_article ON reports(article);
CREATE TABLE links (
    id INTEGER PRIMARY KEY, a INTEGER NOT NULL REFERENCES reports(id), b INTEGER NOT NULL REFERENCES reports(id),
    same INTEGER NOT NULL, reasons TEXT NOT NULL, by TEXT NOT NULL, made TEXT NOT NULL
);
CREATE INDEX links_by_a ON links(a);
CREATE INDEX links_by_b ON links(b);
CREATE INDEX links_by_people ON links(by) WHERE by = 'person';
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports(id), field TEXT NOT NULL, value TEXT NOT NULL,
    because TEXT NOT NULL, made TEXT NOT NULL
);
CREATE INDEX corrections_by_report ON corrections(report);
"""

# `who` gives every name and key by which events are asked for a small number, so that the large tables hold numbers.
# `days` is how many days a date spans; few span more than a month, and the agenda looks for those by themselves.
# `gone` is the day from which a report is replaced by its article's next version; `until` the day a state ended.
# `blocks` and `sketches` begin with a stretch of time, so that what is written together lies together.
DERIVED = """
CREATE TABLE who (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
CREATE TABLE event_of (
    report INTEGER PRIMARY KEY REFERENCES reports(id), event INTEGER NOT NULL,
    voice INTEGER NOT NULL REFERENCES who(id), gone TEXT
);
CREATE INDEX event_members ON event_of(event);
CREATE TABLE states (
    id INTEGER PRIMARY KEY, event INTEGER NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL, type TEXT NOT NULL,
    mode TEXT, status TEXT NOT NULL, certainty TEXT NOT NULL, first TEXT, last TEXT, "when" TEXT, place TEXT,
    known TEXT NOT NULL, days INTEGER, body TEXT NOT NULL
);
CREATE INDEX states_of ON states(event);
CREATE INDEX states_coming ON states(first, last, event, since, until)
WHERE status IN ('proposed', 'planned', 'underway', 'postponed', 'cancelled');
CREATE INDEX states_wide ON states(last, event, since, until, first, days)
WHERE status IN ('proposed', 'planned', 'underway', 'postponed', 'cancelled') AND coalesce(days, 999) > 31;
CREATE INDEX states_changed ON states(since, until, event);
CREATE INDEX states_days ON states(coalesce(first, last, known), coalesce(last, first, known))
WHERE until = '9999-12-31';
CREATE TABLE names (
    who INTEGER NOT NULL REFERENCES who(id), event INTEGER NOT NULL, PRIMARY KEY (who, event)
) WITHOUT ROWID;
CREATE TABLE blocks (
    key INTEGER NOT NULL, day INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (key, day, report)
) WITHOUT ROWID;
CREATE TABLE sketches (
    week INTEGER NOT NULL, hash INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (week, hash, article)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(names, evidence, content='', tokenize="porter unicode61 remove_diacritics 2");
CREATE VIEW events AS
SELECT 'E' || event AS event, status, certainty, "when", first, last, type, mode, place,
    json_extract(body, '$.title') AS title, known, since AS changed, json_extract(body, '$.reports') AS reports,
    json_extract(body, '$.independent') AS independent
FROM states WHERE until = '9999-12-31';
CREATE VIEW histories AS
SELECT 'E' || e.event AS event, 'R' || r.id AS report, r.known, r.status, r.certainty, r."when", a.publisher, a.url,
    json_extract(r.report, '$.evidence') AS evidence
FROM reports r JOIN event_of e ON e.report = r.id JOIN articles a ON a.id = r.article WHERE e.gone IS NULL;
"""

OPEN_END = "9999-12-31"
EMPTIED = ("event_of", "states", "names")  # made again by `rebuild`
