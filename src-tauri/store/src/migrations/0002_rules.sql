-- Rules as strong as the shop wants them, limits of one person, needs by time of day, pairs kept apart, extended shifts; what was
-- published keeps the shifts it had.
-- A weight: NULL binds, 0 is off, anything else is points for each unit by which the rule is missed.

CREATE TABLE system_rule (
  system INTEGER NOT NULL REFERENCES shift_system (id),
  rule   TEXT    NOT NULL CHECK (rule IN ('quota', 'longest_run', 'shortest_run', 'shortest_off', 'shortest_rest', 'least_minutes',
    'most_minutes', 'most_nights', 'most_weekends', 'most_holidays', 'mentor', 'would_like', 'rather_not', 'under', 'target',
    'over', 'fair', 'hours')),
  -- In the rule's own unit: days, minutes, times; 0 for a rule without a figure.
  value  INTEGER NOT NULL CHECK (value BETWEEN 0 AND 65535),
  weight INTEGER CHECK (weight BETWEEN 0 AND 10000),
  PRIMARY KEY (system, rule)
) STRICT, WITHOUT ROWID;

-- The rules that stood in the system's own row move over; all others begin as in a new system.
INSERT INTO system_rule (system, rule, value, weight) SELECT id, 'longest_run', longest_run, NULL FROM shift_system;
INSERT INTO system_rule (system, rule, value, weight) SELECT id, 'shortest_rest', shortest_rest, NULL FROM shift_system;
INSERT INTO system_rule (system, rule, value, weight)
  SELECT id, 'mentor', 0, CASE mentor_together WHEN 1 THEN NULL ELSE 0 END FROM shift_system;
ALTER TABLE shift_system DROP COLUMN longest_run;
ALTER TABLE shift_system DROP COLUMN shortest_rest;
ALTER TABLE shift_system DROP COLUMN mentor_together;

ALTER TABLE forbidden_pair ADD COLUMN weight INTEGER CHECK (weight BETWEEN 0 AND 10000);

CREATE TABLE shift_limit (
  shift  INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  period TEXT    NOT NULL CHECK (period IN ('month', 'week')),
  least  INTEGER CHECK (least BETWEEN 0 AND 255),
  most   INTEGER CHECK (most BETWEEN 0 AND 255),
  weight INTEGER CHECK (weight BETWEEN 0 AND 10000),
  PRIMARY KEY (shift, period)
) STRICT, WITHOUT ROWID;

-- NULL: as the shop has it.
ALTER TABLE staff ADD COLUMN longest_run INTEGER CHECK (longest_run BETWEEN 1 AND 31);
ALTER TABLE staff ADD COLUMN most_minutes INTEGER CHECK (most_minutes BETWEEN 0 AND 65535);
ALTER TABLE staff ADD COLUMN most_nights INTEGER CHECK (most_nights BETWEEN 0 AND 255);
ALTER TABLE staff ADD COLUMN most_weekends INTEGER CHECK (most_weekends BETWEEN 0 AND 255);

-- Weekdays count from Monday, 0.
CREATE TABLE need_band (
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 2880),
  end_minute   INTEGER NOT NULL CHECK (end_minute BETWEEN 0 AND 2880 AND end_minute > start_minute),
  weekday      INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  least        INTEGER NOT NULL CHECK (least BETWEEN 0 AND 255),
  target       INTEGER NOT NULL CHECK (target BETWEEN 0 AND 255 AND target >= least),
  PRIMARY KEY (start_minute, end_minute, weekday)
) STRICT, WITHOUT ROWID;

CREATE TABLE need_band_date (
  day          TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 2880),
  end_minute   INTEGER NOT NULL CHECK (end_minute BETWEEN 0 AND 2880 AND end_minute > start_minute),
  least        INTEGER NOT NULL CHECK (least BETWEEN 0 AND 255),
  target       INTEGER NOT NULL CHECK (target BETWEEN 0 AND 255 AND target >= least),
  PRIMARY KEY (day, start_minute, end_minute)
) STRICT, WITHOUT ROWID;

CREATE TABLE apart (
  id       INTEGER PRIMARY KEY,
  one      INTEGER NOT NULL REFERENCES staff (id),
  other    INTEGER NOT NULL REFERENCES staff (id) CHECK (other <> one),
  from_day TEXT    NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  to_day   TEXT    CHECK (to_day IS date(to_day, '+0 days') AND to_day >= from_day),
  weight   INTEGER CHECK (weight BETWEEN 0 AND 10000)
) STRICT;
CREATE INDEX apart_one ON apart (one);
CREATE INDEX apart_other ON apart (other);

CREATE TABLE extension (
  staff        INTEGER NOT NULL REFERENCES staff (id),
  day          TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  shift        INTEGER NOT NULL REFERENCES shift_kind (id),
  planned_end  INTEGER NOT NULL CHECK (planned_end BETWEEN 0 AND 2880),
  until_minute INTEGER NOT NULL CHECK (until_minute BETWEEN 0 AND 2880 AND until_minute > planned_end),
  note         TEXT    NOT NULL,
  PRIMARY KEY (staff, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX extension_day ON extension (day);
CREATE INDEX extension_shift ON extension (shift);

-- By how much the rule was missed when it was accepted; it stays accepted only up to that. What was accepted before had no figure.
ALTER TABLE rota_accepted ADD COLUMN amount INTEGER CHECK (amount >= 0);

-- The shifts of a published version as they were then. Of the versions so far it is only known how they are now.
CREATE TABLE publication_shift (
  publication INTEGER NOT NULL REFERENCES publication (id) DEFERRABLE INITIALLY DEFERRED,
  shift       INTEGER NOT NULL REFERENCES shift_kind (id),
  name        TEXT    NOT NULL,
  code        TEXT    NOT NULL,
  tone        TEXT    NOT NULL CHECK (tone IN ('day', 'night', 'mid', 'half')),
  night       INTEGER NOT NULL CHECK (night IN (0, 1)),
  half_rest   INTEGER NOT NULL CHECK (half_rest IN (0, 1)),
  PRIMARY KEY (publication, shift)
) STRICT, WITHOUT ROWID;
CREATE INDEX publication_shift_shift ON publication_shift (shift);

CREATE TABLE publication_segment (
  publication  INTEGER NOT NULL,
  shift        INTEGER NOT NULL,
  place        INTEGER NOT NULL,
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 2880),
  end_minute   INTEGER NOT NULL CHECK (end_minute BETWEEN 0 AND 2880 AND end_minute > start_minute),
  PRIMARY KEY (publication, shift, place),
  FOREIGN KEY (publication, shift) REFERENCES publication_shift (publication, shift)
) STRICT, WITHOUT ROWID;
CREATE INDEX publication_segment_shift ON publication_segment (shift);

INSERT INTO publication_shift (publication, shift, name, code, tone, night, half_rest)
  SELECT DISTINCT c.publication, k.id, k.name, k.code, k.tone, k.night, k.half_rest
  FROM publication_cell c JOIN shift_kind k ON k.id = c.shift;
INSERT INTO publication_segment (publication, shift, place, start_minute, end_minute)
  SELECT p.publication, p.shift, s.place, s.start_minute, s.end_minute
  FROM publication_shift p JOIN shift_segment s ON s.shift = p.shift;

CREATE TRIGGER publication_shift_sealed BEFORE INSERT ON publication_shift
WHEN EXISTS (SELECT 1 FROM publication WHERE id = NEW.publication)
BEGIN SELECT RAISE(ABORT, 'a published version is sealed'); END;
CREATE TRIGGER publication_shift_kept BEFORE UPDATE ON publication_shift
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_shift_stays BEFORE DELETE ON publication_shift
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;

CREATE TRIGGER publication_segment_sealed BEFORE INSERT ON publication_segment
WHEN EXISTS (SELECT 1 FROM publication WHERE id = NEW.publication)
BEGIN SELECT RAISE(ABORT, 'a published version is sealed'); END;
CREATE TRIGGER publication_segment_kept BEFORE UPDATE ON publication_segment
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_segment_stays BEFORE DELETE ON publication_segment
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
