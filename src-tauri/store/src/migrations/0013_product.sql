-- Products with what is to be known of them, launches with their classes, and requests for an introduction.

-- Products -----------------------------------------------------------------------------------------------------------------------

-- `quiz` asks for what everybody knows of a product that was never launched here.
CREATE TABLE product (
  id      INTEGER PRIMARY KEY,
  code    TEXT    NOT NULL UNIQUE CHECK (code <> ''),
  name    TEXT    NOT NULL CHECK (name <> ''),
  about   TEXT    NOT NULL,
  quiz    INTEGER REFERENCES quiz (id),
  added   TEXT    NOT NULL CHECK (added IS date(added, '+0 days')),
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
CREATE INDEX product_quiz ON product (quiz);
CREATE TRIGGER product_stays BEFORE DELETE ON product
BEGIN SELECT RAISE(ABORT, 'a product stays'); END;

CREATE TABLE product_picture (
  product    INTEGER NOT NULL REFERENCES product (id),
  place      INTEGER NOT NULL CHECK (place >= 0),
  attachment INTEGER NOT NULL REFERENCES attachment (id),
  PRIMARY KEY (product, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_picture_attachment ON product_picture (attachment);

-- A fact that can be asked; what it says is kept in versions.
CREATE TABLE product_attribute (
  id      INTEGER PRIMARY KEY,
  product INTEGER NOT NULL REFERENCES product (id),
  place   INTEGER NOT NULL CHECK (place >= 0),
  version INTEGER NOT NULL CHECK (version >= 1),
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
CREATE INDEX product_attribute_product ON product_attribute (product, place);
CREATE TRIGGER product_attribute_stays BEFORE DELETE ON product_attribute
BEGIN SELECT RAISE(ABORT, 'an attribute stays'); END;

-- `anew` is 0 where only the wording was mended: nobody is asked again for that.
CREATE TABLE attribute_version (
  attribute INTEGER NOT NULL REFERENCES product_attribute (id),
  version   INTEGER NOT NULL CHECK (version >= 1),
  name      TEXT    NOT NULL CHECK (name <> ''),
  value     TEXT    NOT NULL CHECK (value <> ''),
  unit      TEXT    NOT NULL,
  anew      INTEGER NOT NULL CHECK (anew IN (0, 1)),
  by_staff  INTEGER NOT NULL REFERENCES staff (id),
  at        TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (attribute, version),
  CHECK (version > 1 OR anew = 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX attribute_version_by ON attribute_version (by_staff);
CREATE TRIGGER attribute_version_kept BEFORE UPDATE ON attribute_version WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'what was known stays'); END;
CREATE TRIGGER attribute_version_stays BEFORE DELETE ON attribute_version
BEGIN SELECT RAISE(ABORT, 'what was known stays'); END;

-- Values that somebody could take for the right one.
CREATE TABLE attribute_alternative (
  attribute INTEGER NOT NULL REFERENCES product_attribute (id),
  place     INTEGER NOT NULL CHECK (place >= 0),
  value     TEXT    NOT NULL CHECK (value <> ''),
  PRIMARY KEY (attribute, place)
) STRICT, WITHOUT ROWID;

-- The attribute that a question asks for.
ALTER TABLE question ADD COLUMN attribute INTEGER REFERENCES product_attribute (id);
CREATE INDEX question_attribute ON question (attribute) WHERE attribute IS NOT NULL;

-- What was answered when only some attributes were asked again, outside a quiz. `mark` in hundred-thousandths of a percent.
CREATE TABLE attribute_answer (
  id        INTEGER PRIMARY KEY,
  staff     INTEGER NOT NULL REFERENCES staff (id),
  attribute INTEGER NOT NULL REFERENCES product_attribute (id),
  question  INTEGER NOT NULL,
  version   INTEGER NOT NULL,
  mark      INTEGER NOT NULL CHECK (mark BETWEEN 0 AND 10000000),
  at        TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  FOREIGN KEY (question, version) REFERENCES question_version (question, version)
) STRICT;
CREATE INDEX attribute_answer_staff ON attribute_answer (staff);
CREATE INDEX attribute_answer_attribute ON attribute_answer (attribute, staff);
CREATE INDEX attribute_answer_question ON attribute_answer (question, version);
CREATE TRIGGER attribute_answer_kept BEFORE UPDATE ON attribute_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;
CREATE TRIGGER attribute_answer_stays BEFORE DELETE ON attribute_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;

-- What each attempt at a quiz reached, kept with the act that ended or marked it: the board reads them by the ten thousand.
CREATE TABLE attempt_result (
  quiz    INTEGER NOT NULL REFERENCES quiz (id),
  staff   INTEGER NOT NULL REFERENCES staff (id),
  attempt INTEGER NOT NULL REFERENCES quiz_attempt (id),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
  PRIMARY KEY (quiz, staff, attempt)
) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_result_staff ON attempt_result (staff);
CREATE INDEX attempt_result_attempt ON attempt_result (attempt);

-- Launches -----------------------------------------------------------------------------------------------------------------------

CREATE TABLE launch (
  id        INTEGER PRIMARY KEY,
  name      TEXT    NOT NULL CHECK (name <> ''),
  lists_on  TEXT    NOT NULL CHECK (lists_on IS date(lists_on, '+0 days')),
  quiz      INTEGER REFERENCES quiz (id),
  pass_mark INTEGER NOT NULL CHECK (pass_mark BETWEEN 1 AND 100),
  material  TEXT    NOT NULL,
  state     TEXT    NOT NULL CHECK (state IN ('planned', 'listed', 'cancelled')),
  by_staff  INTEGER NOT NULL REFERENCES staff (id),
  at        TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX launch_lists_on ON launch (lists_on);
CREATE INDEX launch_quiz ON launch (quiz);
CREATE INDEX launch_by ON launch (by_staff);
CREATE TRIGGER launch_stays BEFORE DELETE ON launch
BEGIN SELECT RAISE(ABORT, 'a launch stays'); END;

CREATE TABLE launch_product (
  launch  INTEGER NOT NULL REFERENCES launch (id),
  product INTEGER NOT NULL REFERENCES product (id),
  PRIMARY KEY (launch, product)
) STRICT, WITHOUT ROWID;
CREATE INDEX launch_product_product ON launch_product (product);

CREATE TABLE launch_picture (
  launch     INTEGER NOT NULL REFERENCES launch (id),
  place      INTEGER NOT NULL CHECK (place >= 0),
  attachment INTEGER NOT NULL REFERENCES attachment (id),
  PRIMARY KEY (launch, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX launch_picture_attachment ON launch_picture (attachment);

-- What was decided about a launch: moved, listed, cancelled, taken back. Only ever added.
CREATE TABLE launch_deed (
  id       INTEGER PRIMARY KEY,
  launch   INTEGER NOT NULL REFERENCES launch (id),
  deed     TEXT    NOT NULL CHECK (deed IN ('moved', 'listed', 'cancelled', 'reopened')),
  was      TEXT    NOT NULL CHECK (was IS date(was, '+0 days')),
  is_now   TEXT    NOT NULL CHECK (is_now IS date(is_now, '+0 days')),
  reason   TEXT    NOT NULL,
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX launch_deed_launch ON launch_deed (launch, id);
CREATE INDEX launch_deed_by ON launch_deed (by_staff);
CREATE TRIGGER launch_deed_kept BEFORE UPDATE ON launch_deed WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'deeds are only added'); END;
CREATE TRIGGER launch_deed_stays BEFORE DELETE ON launch_deed
BEGIN SELECT RAISE(ABORT, 'deeds are only added'); END;

-- Who was red when a launch was listed all the same.
CREATE TABLE launch_unready (
  deed  INTEGER NOT NULL REFERENCES launch_deed (id),
  staff INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (deed, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX launch_unready_staff ON launch_unready (staff);
CREATE TRIGGER launch_unready_kept BEFORE UPDATE ON launch_unready
BEGIN SELECT RAISE(ABORT, 'deeds are only added'); END;
CREATE TRIGGER launch_unready_stays BEFORE DELETE ON launch_unready
BEGIN SELECT RAISE(ABORT, 'deeds are only added'); END;

-- Classes: from and to in minutes from midnight of the day.
CREATE TABLE class_session (
  id        INTEGER PRIMARY KEY,
  launch    INTEGER NOT NULL REFERENCES launch (id),
  make_up   INTEGER NOT NULL CHECK (make_up IN (0, 1)),
  day       TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  starts    INTEGER NOT NULL CHECK (starts BETWEEN 0 AND 2880),
  ends      INTEGER NOT NULL CHECK (ends BETWEEN 0 AND 2880),
  teacher   INTEGER NOT NULL REFERENCES staff (id),
  remark    TEXT    NOT NULL,
  cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
  CHECK (ends > starts)
) STRICT;
CREATE INDEX class_session_launch ON class_session (launch);
CREATE INDEX class_session_day ON class_session (day);
CREATE INDEX class_session_teacher ON class_session (teacher);
CREATE TRIGGER class_session_stays BEFORE DELETE ON class_session
BEGIN SELECT RAISE(ABORT, 'a class stays'); END;

-- `attended` is empty until somebody ticks it.
CREATE TABLE class_attendee (
  session   INTEGER NOT NULL REFERENCES class_session (id),
  staff     INTEGER NOT NULL REFERENCES staff (id),
  attended  INTEGER CHECK (attended IN (0, 1)),
  ticked_by INTEGER REFERENCES staff (id),
  ticked_at TEXT    CHECK (ticked_at IS strftime('%Y-%m-%dT%H:%M:%S', ticked_at, '+0 days')),
  PRIMARY KEY (session, staff),
  CHECK ((attended IS NULL) = (ticked_by IS NULL)),
  CHECK ((attended IS NULL) = (ticked_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX class_attendee_staff ON class_attendee (staff);
CREATE INDEX class_attendee_ticked_by ON class_attendee (ticked_by);

-- Requests -----------------------------------------------------------------------------------------------------------------------

-- A product that is not in the book yet is asked for in words.
CREATE TABLE product_request (
  id          INTEGER PRIMARY KEY,
  product     INTEGER REFERENCES product (id),
  words       TEXT    NOT NULL,
  staff       INTEGER NOT NULL REFERENCES staff (id),
  at          TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  state       TEXT    NOT NULL CHECK (state IN ('open', 'answered', 'withdrawn')),
  way         TEXT    CHECK (way IN ('class', 'page', 'talk')),
  remark      TEXT    NOT NULL,
  answered_by INTEGER REFERENCES staff (id),
  answered_on TEXT    CHECK (answered_on IS date(answered_on, '+0 days')),
  CHECK (product IS NOT NULL OR words <> ''),
  CHECK ((state = 'answered') = (way IS NOT NULL)),
  CHECK ((state = 'answered') = (answered_by IS NOT NULL)),
  CHECK ((state = 'answered') = (answered_on IS NOT NULL))
) STRICT;
CREATE INDEX product_request_product ON product_request (product);
CREATE INDEX product_request_staff ON product_request (staff);
CREATE INDEX product_request_answered_by ON product_request (answered_by);
CREATE INDEX product_request_open ON product_request (at) WHERE state = 'open';
CREATE UNIQUE INDEX product_request_once ON product_request (product, staff) WHERE state = 'open' AND product IS NOT NULL;
CREATE TRIGGER product_request_stays BEFORE DELETE ON product_request
BEGIN SELECT RAISE(ABORT, 'a request stays'); END;

-- After so many days without an answer a request stands on the manager's page.
CREATE TABLE product_setting (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  request_days INTEGER NOT NULL CHECK (request_days BETWEEN 0 AND 60)
) STRICT;
INSERT INTO product_setting (id, request_days) VALUES (1, 3);
