-- The question bank, quizzes, and attempts at them.

-- What ships is known by its topic and worded by the screen; a name of the shop's own goes before. -------------------------------

CREATE TABLE question_category (
  id     INTEGER PRIMARY KEY,
  parent INTEGER REFERENCES question_category (id) CHECK (parent <> id),
  topic  TEXT    UNIQUE,
  name   TEXT    NOT NULL,
  CHECK (topic IS NOT NULL OR name <> '')
) STRICT;
CREATE INDEX question_category_parent ON question_category (parent);
INSERT INTO question_category (id, topic, name) VALUES
  (1, 'product', ''), (2, 'purchase', ''), (3, 'returns', ''), (4, 'platform', ''), (5, 'market', ''), (6, 'phrases', ''),
  (7, 'forbidden', ''), (8, 'conduct', ''), (9, 'colour', ''), (10, 'size', ''), (11, 'difficult', ''), (12, 'before_sale', ''),
  (13, 'during_sale', ''), (14, 'after_sale', ''), (15, 'reviews', ''), (16, 'refund_chart', ''), (17, 'purchase_chart', '');

-- A question and where it stands; what it says is kept in versions. --------------------------------------------------------------

CREATE TABLE question (
  id       INTEGER PRIMARY KEY,
  version  INTEGER NOT NULL CHECK (version >= 1),
  category INTEGER NOT NULL REFERENCES question_category (id),
  state    TEXT    NOT NULL CHECK (state IN ('proposed', 'accepted', 'rejected', 'retired')),
  source   TEXT    NOT NULL CHECK (source IN ('person', 'file', 'phrase', 'attribute')),
  phrase   TEXT    NOT NULL,
  rests_on TEXT    NOT NULL,
  expires  TEXT    CHECK (expires IS date(expires, '+0 days')),
  CHECK ((source = 'phrase') = (phrase <> ''))
) STRICT;
CREATE INDEX question_category_state ON question (category, state);
CREATE INDEX question_state ON question (state, id);
CREATE INDEX question_rests_on ON question (rests_on) WHERE rests_on <> '';
-- A phrase is proposed once.
CREATE UNIQUE INDEX question_phrase ON question (phrase) WHERE phrase <> '';
CREATE TRIGGER question_stays BEFORE DELETE ON question
BEGIN SELECT RAISE(ABORT, 'a question stays'); END;

CREATE TABLE question_version (
  question        INTEGER NOT NULL REFERENCES question (id),
  version         INTEGER NOT NULL CHECK (version >= 1),
  kind            TEXT    NOT NULL CHECK (kind IN ('single', 'multiple', 'true_false', 'short', 'number', 'matching', 'essay', 'description')),
  title           TEXT    NOT NULL,
  text            TEXT    NOT NULL CHECK (text <> ''),
  format          TEXT    NOT NULL CHECK (format IN ('moodle', 'html', 'plain', 'markdown')),
  feedback        TEXT    NOT NULL,
  feedback_format TEXT    NOT NULL CHECK (feedback_format IN ('moodle', 'html', 'plain', 'markdown')),
  picture         INTEGER REFERENCES attachment (id),
  by_staff        INTEGER NOT NULL REFERENCES staff (id),
  at              TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (question, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX question_version_picture ON question_version (picture);
CREATE INDEX question_version_by ON question_version (by_staff);
CREATE TRIGGER question_version_kept BEFORE UPDATE ON question_version WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;
CREATE TRIGGER question_version_stays BEFORE DELETE ON question_version
BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;

-- Weights in hundred-thousandths of a percent.
CREATE TABLE question_answer (
  question        INTEGER NOT NULL,
  version         INTEGER NOT NULL,
  place           INTEGER NOT NULL CHECK (place >= 0),
  text            TEXT    NOT NULL,
  format          TEXT    NOT NULL CHECK (format IN ('moodle', 'html', 'plain', 'markdown')),
  pair            TEXT    NOT NULL,
  weight          INTEGER NOT NULL CHECK (weight BETWEEN -10000000 AND 10000000),
  feedback        TEXT    NOT NULL,
  feedback_format TEXT    NOT NULL CHECK (feedback_format IN ('moodle', 'html', 'plain', 'markdown')),
  PRIMARY KEY (question, version, place),
  FOREIGN KEY (question, version) REFERENCES question_version (question, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER question_answer_kept BEFORE UPDATE ON question_answer WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;
CREATE TRIGGER question_answer_stays BEFORE DELETE ON question_answer
BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;

-- The present version of each, by three characters and by two.
CREATE VIRTUAL TABLE question_search USING fts5 (folded, tokenize = 'trigram');
CREATE VIRTUAL TABLE question_pair USING fts5 (pairs, content = '', contentless_delete = 1, detail = none, prefix = '4', tokenize = 'ascii');

-- Quizzes ------------------------------------------------------------------------------------------------------------------------

CREATE TABLE quiz (
  id        INTEGER PRIMARY KEY,
  name      TEXT    NOT NULL CHECK (name <> ''),
  pass_mark INTEGER NOT NULL CHECK (pass_mark BETWEEN 1 AND 100),
  attempts  INTEGER CHECK (attempts BETWEEN 1 AND 100),
  minutes   INTEGER CHECK (minutes BETWEEN 1 AND 600),
  opens     TEXT    CHECK (opens IS strftime('%Y-%m-%dT%H:%M:%S', opens, '+0 days')),
  closes    TEXT    CHECK (closes IS strftime('%Y-%m-%dT%H:%M:%S', closes, '+0 days')),
  shuffled  INTEGER NOT NULL CHECK (shuffled IN (0, 1)),
  review    TEXT    NOT NULL CHECK (review IN ('at_once', 'after_closing')),
  teacher   INTEGER REFERENCES staff (id),
  state     TEXT    NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
  CHECK (closes IS NULL OR opens IS NULL OR closes > opens)
) STRICT;
CREATE INDEX quiz_state ON quiz (state, id);
CREATE INDEX quiz_teacher ON quiz (teacher);

CREATE TABLE quiz_part (
  quiz     INTEGER NOT NULL REFERENCES quiz (id),
  place    INTEGER NOT NULL,
  category INTEGER NOT NULL REFERENCES question_category (id),
  below    INTEGER NOT NULL CHECK (below IN (0, 1)),
  take     INTEGER NOT NULL CHECK (take >= 1),
  PRIMARY KEY (quiz, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX quiz_part_category ON quiz_part (category);

-- For whom; nobody named means everybody.
CREATE TABLE quiz_taker (
  quiz  INTEGER NOT NULL REFERENCES quiz (id),
  staff INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (quiz, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX quiz_taker_staff ON quiz_taker (staff);

CREATE TABLE quiz_attempt (
  id       INTEGER PRIMARY KEY,
  quiz     INTEGER NOT NULL REFERENCES quiz (id),
  staff    INTEGER NOT NULL REFERENCES staff (id),
  number   INTEGER NOT NULL CHECK (number >= 1),
  seed     INTEGER NOT NULL,
  began    TEXT    NOT NULL CHECK (began IS strftime('%Y-%m-%dT%H:%M:%S', began, '+0 days')),
  heard    TEXT    NOT NULL CHECK (heard IS strftime('%Y-%m-%dT%H:%M:%S', heard, '+0 days')),
  used     INTEGER NOT NULL CHECK (used >= 0),
  opening  INTEGER NOT NULL CHECK (opening >= 1),
  on_paper INTEGER NOT NULL CHECK (on_paper IN (0, 1)),
  ended    TEXT    CHECK (ended IS strftime('%Y-%m-%dT%H:%M:%S', ended, '+0 days')),
  ending   TEXT    CHECK (ending IN ('handed_in', 'time_up', 'paper')),
  CHECK ((ended IS NULL) = (ending IS NULL)),
  UNIQUE (quiz, staff, number)
) STRICT;
CREATE INDEX quiz_attempt_staff ON quiz_attempt (staff, quiz);
CREATE INDEX quiz_attempt_at ON quiz_attempt (ended);
CREATE UNIQUE INDEX quiz_attempt_going_on ON quiz_attempt (quiz, staff) WHERE ended IS NULL;
CREATE TRIGGER quiz_attempt_stays BEFORE DELETE ON quiz_attempt
BEGIN SELECT RAISE(ABORT, 'an attempt stays'); END;
CREATE TRIGGER quiz_attempt_ended BEFORE UPDATE ON quiz_attempt WHEN OLD.ended IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an attempt that ended stays as it was'); END;

-- What an attempt asks: fixed once it has begun. `mark` in hundred-thousandths of a percent.
CREATE TABLE attempt_question (
  attempt  INTEGER NOT NULL REFERENCES quiz_attempt (id),
  place    INTEGER NOT NULL CHECK (place >= 1),
  question INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  mark     INTEGER CHECK (mark BETWEEN 0 AND 10000000),
  PRIMARY KEY (attempt, place),
  UNIQUE (attempt, question),
  FOREIGN KEY (question, version) REFERENCES question_version (question, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_question_of ON attempt_question (question, version);
CREATE TRIGGER attempt_question_fixed BEFORE UPDATE OF attempt, place, question, version ON attempt_question
BEGIN SELECT RAISE(ABORT, 'what an attempt asks stays'); END;
CREATE TRIGGER attempt_question_stays BEFORE DELETE ON attempt_question
BEGIN SELECT RAISE(ABORT, 'what an attempt asks stays'); END;

-- The order in which the answers are shown.
CREATE TABLE attempt_order (
  attempt INTEGER NOT NULL,
  place   INTEGER NOT NULL,
  seat    INTEGER NOT NULL CHECK (seat >= 0),
  answer  INTEGER NOT NULL CHECK (answer >= 0),
  PRIMARY KEY (attempt, place, seat),
  FOREIGN KEY (attempt, place) REFERENCES attempt_question (attempt, place)
) STRICT, WITHOUT ROWID;

-- What was answered: a chosen answer a row, `line` telling the left half of a pair; or words.
CREATE TABLE attempt_given (
  attempt INTEGER NOT NULL,
  place   INTEGER NOT NULL,
  line    INTEGER NOT NULL CHECK (line >= 0),
  choice  INTEGER CHECK (choice >= 0),
  words   TEXT,
  PRIMARY KEY (attempt, place, line),
  CHECK ((choice IS NULL) <> (words IS NULL)),
  FOREIGN KEY (attempt, place) REFERENCES attempt_question (attempt, place)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER attempt_given_in_time BEFORE INSERT ON attempt_given
WHEN (SELECT ended FROM quiz_attempt WHERE id = NEW.attempt) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an attempt that ended stays as it was'); END;
CREATE TRIGGER attempt_given_kept BEFORE UPDATE ON attempt_given WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'an answer is given anew'); END;
CREATE TRIGGER attempt_given_stays BEFORE DELETE ON attempt_given
WHEN (SELECT ended FROM quiz_attempt WHERE id = OLD.attempt) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an attempt that ended stays as it was'); END;

-- Marks that a person gave; the latest stands.
CREATE TABLE attempt_marking (
  id       INTEGER PRIMARY KEY,
  attempt  INTEGER NOT NULL,
  place    INTEGER NOT NULL,
  mark     INTEGER NOT NULL CHECK (mark BETWEEN 0 AND 10000000),
  remark   TEXT    NOT NULL,
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  FOREIGN KEY (attempt, place) REFERENCES attempt_question (attempt, place)
) STRICT;
CREATE INDEX attempt_marking_of ON attempt_marking (attempt, place);
CREATE INDEX attempt_marking_by ON attempt_marking (by_staff);
CREATE TRIGGER attempt_marking_kept BEFORE UPDATE ON attempt_marking WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a mark that was given stays'); END;
CREATE TRIGGER attempt_marking_stays BEFORE DELETE ON attempt_marking
BEGIN SELECT RAISE(ABORT, 'a mark that was given stays'); END;
