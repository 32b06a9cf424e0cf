-- Knowledge pages with their versions, questions answered into them, the shop's own phrases, and reviews.

-- Pages --------------------------------------------------------------------------------------------------------------------------

-- `version` is the one that stands released, 0 while none is.
CREATE TABLE page (
  id      INTEGER PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 0),
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
CREATE TRIGGER page_stays BEFORE DELETE ON page
BEGIN SELECT RAISE(ABORT, 'a page stays'); END;

-- `based_on` is the version that was before its writer, 0 for a new page.
CREATE TABLE page_version (
  page     INTEGER NOT NULL REFERENCES page (id),
  version  INTEGER NOT NULL CHECK (version >= 1),
  based_on INTEGER NOT NULL CHECK (based_on >= 0 AND based_on < version),
  product  INTEGER REFERENCES product (id),
  category INTEGER NOT NULL REFERENCES question_category (id),
  title    TEXT    NOT NULL CHECK (title <> ''),
  text     TEXT    NOT NULL CHECK (text <> ''),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (page, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_version_product ON page_version (product);
CREATE INDEX page_version_category ON page_version (category);
CREATE INDEX page_version_by ON page_version (by_staff);
CREATE TRIGGER page_version_kept BEFORE UPDATE ON page_version WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'what was written stays'); END;
CREATE TRIGGER page_version_stays BEFORE DELETE ON page_version
BEGIN SELECT RAISE(ABORT, 'what was written stays'); END;

CREATE TABLE page_picture (
  page       INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  place      INTEGER NOT NULL CHECK (place >= 0),
  attachment INTEGER NOT NULL REFERENCES attachment (id),
  PRIMARY KEY (page, version, place),
  FOREIGN KEY (page, version) REFERENCES page_version (page, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_picture_attachment ON page_picture (attachment);

-- A version is released or declined once.
CREATE TABLE page_decision (
  page     INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  released INTEGER NOT NULL CHECK (released IN (0, 1)),
  words    TEXT    NOT NULL,
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (page, version),
  CHECK (released = 1 OR words <> ''),
  FOREIGN KEY (page, version) REFERENCES page_version (page, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_decision_by ON page_decision (by_staff);
CREATE TRIGGER page_decision_kept BEFORE UPDATE ON page_decision WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;
CREATE TRIGGER page_decision_stays BEFORE DELETE ON page_decision
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;

-- The page that a question to the team was answered into.
CREATE TABLE page_answer (
  note INTEGER PRIMARY KEY REFERENCES note (id),
  page INTEGER NOT NULL REFERENCES page (id),
  at   TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX page_answer_page ON page_answer (page);

-- The released version of each, by three characters and by two.
CREATE VIRTUAL TABLE page_search USING fts5 (folded, tokenize = 'trigram');
CREATE VIRTUAL TABLE page_pair USING fts5 (pairs, content = '', contentless_delete = 1, detail = none, prefix = '4', tokenize = 'ascii');

-- What the shop says in its own words, beside the phrases that ship.
CREATE TABLE script (
  id        INTEGER PRIMARY KEY,
  situation TEXT    NOT NULL CHECK (situation IN ('greeting', 'asking', 'waiting', 'unclear', 'checking', 'refusing', 'apology', 'complaint',
    'system', 'busy', 'holiday', 'thanks', 'closing')),
  words     TEXT    NOT NULL CHECK (words <> ''),
  retired   INTEGER NOT NULL CHECK (retired IN (0, 1)),
  by_staff  INTEGER NOT NULL REFERENCES staff (id),
  at        TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX script_situation ON script (situation);
CREATE INDEX script_by ON script (by_staff);

-- Reviews ------------------------------------------------------------------------------------------------------------------------

-- Percent of recall on the day of a listing, questions of a review, reviews of a day, percent under which knowledge is asked again.
CREATE TABLE review_setting (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  bar       INTEGER NOT NULL CHECK (bar BETWEEN 50 AND 98),
  questions INTEGER NOT NULL CHECK (questions BETWEEN 3 AND 30),
  a_day     INTEGER NOT NULL CHECK (a_day BETWEEN 1 AND 6),
  keep      INTEGER NOT NULL CHECK (keep BETWEEN 50 AND 97)
) STRICT;
INSERT INTO review_setting (id, bar, questions, a_day, keep) VALUES (1, 90, 12, 2, 85);

-- Only ever added: what somebody remembers is worked out from these and from what they answered in quizzes.
-- `mark` in hundred-thousandths of a percent.
CREATE TABLE review_answer (
  id       INTEGER PRIMARY KEY,
  staff    INTEGER NOT NULL REFERENCES staff (id),
  question INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  mark     INTEGER NOT NULL CHECK (mark BETWEEN 0 AND 10000000),
  seconds  INTEGER NOT NULL CHECK (seconds BETWEEN 0 AND 3600),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  FOREIGN KEY (question, version) REFERENCES question_version (question, version)
) STRICT;
CREATE INDEX review_answer_staff ON review_answer (staff, at);
CREATE INDEX review_answer_question ON review_answer (question, version);
CREATE TRIGGER review_answer_kept BEFORE UPDATE ON review_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;
CREATE TRIGGER review_answer_stays BEFORE DELETE ON review_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;
