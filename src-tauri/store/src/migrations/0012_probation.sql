-- Mentor pairings, probation with its milestones and decisions, typing tests, the training log and the skills.

-- Pairings -------------------------------------------------------------------------------------------------------------------

-- `by_staff` is empty for the mentors that stood on the staff card before pairings had dates.
CREATE TABLE pairing (
  id       INTEGER PRIMARY KEY,
  mentor   INTEGER NOT NULL REFERENCES staff (id),
  trainee  INTEGER NOT NULL REFERENCES staff (id) CHECK (trainee <> mentor),
  from_day TEXT    NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  to_day   TEXT    CHECK (to_day IS date(to_day, '+0 days')),
  reason   TEXT    NOT NULL,
  by_staff INTEGER REFERENCES staff (id),
  at       TEXT    CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  CHECK (to_day >= from_day),
  CHECK ((by_staff IS NULL) = (at IS NULL))
) STRICT;
CREATE INDEX pairing_mentor ON pairing (mentor, from_day);
CREATE INDEX pairing_trainee ON pairing (trainee, from_day);
CREATE INDEX pairing_by ON pairing (by_staff);

INSERT INTO pairing (mentor, trainee, from_day, to_day, reason)
  SELECT mentor, id, coalesce(probation_from, joined), coalesce(probation_to, left_on), '' FROM staff
  WHERE mentor IS NOT NULL AND mentor <> id AND (probation_from IS NOT NULL OR role = 'trainee')
    AND coalesce(probation_to, left_on, joined) >= coalesce(probation_from, joined);
DROP INDEX staff_mentor;
ALTER TABLE staff DROP COLUMN mentor;

-- One trainee per mentor and one mentor per trainee on any day.
CREATE TRIGGER pairing_alone BEFORE INSERT ON pairing
WHEN EXISTS (SELECT 1 FROM pairing other WHERE (other.mentor = NEW.mentor OR other.trainee = NEW.trainee)
  AND other.from_day <= coalesce(NEW.to_day, '9999-12-31') AND coalesce(other.to_day, '9999-12-31') >= NEW.from_day)
BEGIN SELECT RAISE(ABORT, 'one person leads one'); END;
CREATE TRIGGER pairing_still_alone BEFORE UPDATE ON pairing
WHEN EXISTS (SELECT 1 FROM pairing other WHERE other.id <> NEW.id AND (other.mentor = NEW.mentor OR other.trainee = NEW.trainee)
  AND other.from_day <= coalesce(NEW.to_day, '9999-12-31') AND coalesce(other.to_day, '9999-12-31') >= NEW.from_day)
BEGIN SELECT RAISE(ABORT, 'one person leads one'); END;
CREATE TRIGGER pairing_same BEFORE UPDATE ON pairing
WHEN NEW.mentor <> OLD.mentor OR NEW.trainee <> OLD.trainee
BEGIN SELECT RAISE(ABORT, 'another mentor is another pairing'); END;

-- Tracks ---------------------------------------------------------------------------------------------------------------------

-- A track without a name of the shop's own is the one that ships; the screen words it.
CREATE TABLE track (
  id      INTEGER PRIMARY KEY,
  name    TEXT    NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;

-- `due` is the day of probation by which it should be reached, the first day being 1. `least` is characters a minute, customers, or
-- hundredths of a percent; `days` the stretch over which figures count, `served` the customers without which a rate says nothing.
CREATE TABLE milestone (
  id      INTEGER PRIMARY KEY,
  track   INTEGER NOT NULL REFERENCES track (id),
  place   INTEGER NOT NULL,
  kind    TEXT    NOT NULL CHECK (kind IN ('skill', 'typing', 'quiz', 'served', 'conversion')),
  key     TEXT    NOT NULL,
  title   TEXT    NOT NULL,
  due     INTEGER NOT NULL CHECK (due BETWEEN 1 AND 366),
  least   INTEGER CHECK (least >= 1),
  days    INTEGER CHECK (days BETWEEN 1 AND 92),
  served  INTEGER CHECK (served >= 1),
  quiz    INTEGER REFERENCES quiz (id),
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  CHECK (key <> '' OR title <> ''),
  CHECK ((kind IN ('typing', 'served', 'conversion')) = (least IS NOT NULL)),
  CHECK ((kind IN ('served', 'conversion')) = (days IS NOT NULL)),
  CHECK ((kind = 'conversion') = (served IS NOT NULL)),
  CHECK (quiz IS NULL OR kind = 'quiz')
) STRICT;
CREATE INDEX milestone_track ON milestone (track, place);
CREATE INDEX milestone_quiz ON milestone (quiz);

-- What ships: the screen words a milestone by its key while the shop has written no title.
INSERT INTO track (id, name, retired) VALUES (1, '', 0);
INSERT INTO milestone (track, place, kind, key, title, due, least, days, served, retired) VALUES
  (1, 1, 'skill', 'tools', '', 7, NULL, NULL, NULL, 0),
  (1, 2, 'typing', 'typing', '', 14, 60, NULL, NULL, 0),
  (1, 3, 'skill', 'policy', '', 21, NULL, NULL, NULL, 0),
  (1, 4, 'skill', 'phrases', '', 30, NULL, NULL, NULL, 0),
  (1, 5, 'served', 'served', '', 45, 150, 7, NULL, 0),
  (1, 6, 'conversion', 'conversion', '', 60, 2500, 14, 100, 0);

-- Who learns by another track than the first one.
CREATE TABLE staff_track (
  staff INTEGER PRIMARY KEY REFERENCES staff (id),
  track INTEGER NOT NULL REFERENCES track (id)
) STRICT;
CREATE INDEX staff_track_track ON staff_track (track);

CREATE TABLE probation_setting (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  remind INTEGER NOT NULL CHECK (remind BETWEEN 0 AND 60)
) STRICT;
INSERT INTO probation_setting (id, remind) VALUES (1, 14);

-- Ticks of the mentor: only ever added. `ticked` is 0 where one is taken back; the last row of a person and milestone stands.
CREATE TABLE milestone_tick (
  id        INTEGER PRIMARY KEY,
  staff     INTEGER NOT NULL REFERENCES staff (id),
  milestone INTEGER NOT NULL REFERENCES milestone (id),
  ticked    INTEGER NOT NULL CHECK (ticked IN (0, 1)),
  day       TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  remark    TEXT    NOT NULL,
  by_staff  INTEGER NOT NULL REFERENCES staff (id) CHECK (by_staff <> staff),
  at        TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX milestone_tick_staff ON milestone_tick (staff, milestone, id);
CREATE INDEX milestone_tick_milestone ON milestone_tick (milestone);
CREATE INDEX milestone_tick_by ON milestone_tick (by_staff);
CREATE TRIGGER milestone_tick_kept BEFORE UPDATE ON milestone_tick WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'ticks are only added'); END;
CREATE TRIGGER milestone_tick_stays BEFORE DELETE ON milestone_tick
BEGIN SELECT RAISE(ABORT, 'ticks are only added'); END;

-- Decisions: only ever added; one that was wrong is taken back by a row of its own. `was` is the planned end before it, `ends` the last
-- day of probation after it; `had_role` the role before it, so that taking it back can give it again.
CREATE TABLE probation_decision (
  id       INTEGER PRIMARY KEY,
  staff    INTEGER NOT NULL REFERENCES staff (id),
  verdict  TEXT    NOT NULL CHECK (verdict IN ('confirmed', 'extended', 'failed', 'taken_back')),
  was      TEXT    NOT NULL CHECK (was IS date(was, '+0 days')),
  ends     TEXT    NOT NULL CHECK (ends IS date(ends, '+0 days')),
  had_role TEXT    NOT NULL CHECK (had_role IN ('owner', 'manager', 'finance', 'agent', 'trainee')),
  reason   TEXT    NOT NULL CHECK (reason <> ''),
  by_staff INTEGER NOT NULL REFERENCES staff (id) CHECK (by_staff <> staff),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX probation_decision_staff ON probation_decision (staff, id);
CREATE INDEX probation_decision_by ON probation_decision (by_staff);
CREATE TRIGGER probation_decision_kept BEFORE UPDATE ON probation_decision WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER probation_decision_stays BEFORE DELETE ON probation_decision
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;

-- What lay before whoever decided, as it was then: a later change of the track changes no decision.
CREATE TABLE decision_evidence (
  decision  INTEGER NOT NULL REFERENCES probation_decision (id),
  place     INTEGER NOT NULL,
  milestone INTEGER NOT NULL REFERENCES milestone (id),
  key       TEXT    NOT NULL,
  title     TEXT    NOT NULL,
  reached   TEXT    CHECK (reached IS date(reached, '+0 days')),
  number    INTEGER CHECK (number >= 1),
  rank      INTEGER CHECK (rank >= 1),
  value     INTEGER,
  remark    TEXT    NOT NULL,
  PRIMARY KEY (decision, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_evidence_milestone ON decision_evidence (milestone);
CREATE TRIGGER decision_evidence_kept BEFORE UPDATE ON decision_evidence WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE TRIGGER decision_evidence_stays BEFORE DELETE ON decision_evidence
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;

-- Typing ---------------------------------------------------------------------------------------------------------------------

-- A test from its beginning; without `ended` it was not finished. `millis` is the time of typing, `counted` what was typed right and
-- counts for the language (Chinese characters, or letters), `wrong` what was typed and does not stand in the passage.
CREATE TABLE typing_test (
  id       INTEGER PRIMARY KEY,
  staff    INTEGER NOT NULL REFERENCES staff (id),
  passage  TEXT    NOT NULL CHECK (passage <> ''),
  script   TEXT    NOT NULL CHECK (script IN ('chinese', 'latin')),
  began    TEXT    NOT NULL CHECK (began IS strftime('%Y-%m-%dT%H:%M:%S', began, '+0 days')),
  ended    TEXT    CHECK (ended IS strftime('%Y-%m-%dT%H:%M:%S', ended, '+0 days')),
  millis   INTEGER CHECK (millis > 0),
  counted  INTEGER CHECK (counted >= 0),
  wrong    INTEGER CHECK (wrong >= 0),
  pastes   INTEGER CHECK (pastes >= 0),
  CHECK ((ended IS NULL) = (millis IS NULL)),
  CHECK ((ended IS NULL) = (counted IS NULL)),
  CHECK ((ended IS NULL) = (wrong IS NULL)),
  CHECK ((ended IS NULL) = (pastes IS NULL))
) STRICT;
CREATE INDEX typing_test_staff ON typing_test (staff, ended);
CREATE TRIGGER typing_test_kept BEFORE UPDATE ON typing_test
WHEN OLD.ended IS NOT NULL AND (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a finished test stands'); END;

-- Training log ---------------------------------------------------------------------------------------------------------------

-- What somebody was trained in. A record that was wrong is struck out with a reason and stays.
CREATE TABLE training_record (
  id         INTEGER PRIMARY KEY,
  staff      INTEGER NOT NULL REFERENCES staff (id),
  topic      TEXT    NOT NULL CHECK (topic <> ''),
  day        TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  teacher    TEXT    NOT NULL,
  minutes    INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  next_due   TEXT    CHECK (next_due IS date(next_due, '+0 days')),
  remark     TEXT    NOT NULL,
  by_staff   INTEGER NOT NULL REFERENCES staff (id),
  at         TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  struck_by  INTEGER REFERENCES staff (id),
  struck_why TEXT    NOT NULL,
  CHECK (next_due > day),
  CHECK ((struck_by IS NULL) = (struck_why = ''))
) STRICT;
CREATE INDEX training_record_staff ON training_record (staff, day);
CREATE INDEX training_record_by ON training_record (by_staff);
CREATE INDEX training_record_struck_by ON training_record (struck_by);
CREATE TRIGGER training_record_stays BEFORE DELETE ON training_record
BEGIN SELECT RAISE(ABORT, 'records stay'); END;

-- Skills that everybody should have; one without words of the shop's own is worded by its key.
CREATE TABLE skill (
  id      INTEGER PRIMARY KEY,
  place   INTEGER NOT NULL,
  key     TEXT    NOT NULL,
  title   TEXT    NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  CHECK (key <> '' OR title <> '')
) STRICT;
INSERT INTO skill (place, key, title, retired) VALUES
  (1, 'mandarin', '', 0), (2, 'dialect', '', 0), (3, 'typing', '', 0), (4, 'computer', '', 0);

-- What was measured of a skill: only ever added, the last one stands.
CREATE TABLE skill_check (
  id       INTEGER PRIMARY KEY,
  staff    INTEGER NOT NULL REFERENCES staff (id),
  skill    INTEGER NOT NULL REFERENCES skill (id),
  met      INTEGER NOT NULL CHECK (met IN (0, 1)),
  value    TEXT    NOT NULL,
  day      TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX skill_check_staff ON skill_check (staff, skill, id);
CREATE INDEX skill_check_skill ON skill_check (skill);
CREATE INDEX skill_check_by ON skill_check (by_staff);
CREATE TRIGGER skill_check_kept BEFORE UPDATE ON skill_check WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'checks are only added'); END;
CREATE TRIGGER skill_check_stays BEFORE DELETE ON skill_check
BEGIN SELECT RAISE(ABORT, 'checks are only added'); END;
