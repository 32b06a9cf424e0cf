-- The file as form 1 made it, with a row or more in every table. Frozen: never edit it.
PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE audit (
  id       INTEGER PRIMARY KEY,
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  by_staff INTEGER REFERENCES staff (id),
  by_name  TEXT    NOT NULL,
  act      TEXT    NOT NULL,
  about    TEXT    NOT NULL
) STRICT;
INSERT INTO "audit" VALUES(1,'2026-11-25T10:00:00',1,'店主','rota_published','2026-12');
CREATE TABLE audit_line (
  entry        INTEGER NOT NULL REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED,
  place        INTEGER NOT NULL,
  what         TEXT    NOT NULL,
  value_before TEXT    NOT NULL,
  value_after  TEXT    NOT NULL,
  PRIMARY KEY (entry, place)
) STRICT, WITHOUT ROWID;
INSERT INTO "audit_line" VALUES(1,0,'002 2026-12-01','','早');
CREATE TABLE forbidden_pair (
  first_shift INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  next_shift  INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  place       INTEGER NOT NULL,
  PRIMARY KEY (first_shift, next_shift)
) STRICT, WITHOUT ROWID;
INSERT INTO "forbidden_pair" VALUES(2,1,0);
CREATE TABLE holiday_year (
  year   INTEGER PRIMARY KEY CHECK (year BETWEEN 2000 AND 2199),
  source TEXT    NOT NULL
) STRICT;
INSERT INTO "holiday_year" VALUES(2026,'国务院办公厅');
CREATE TABLE leave (
  id         INTEGER PRIMARY KEY,
  staff      INTEGER NOT NULL REFERENCES staff (id),
  kind       TEXT    NOT NULL CHECK (kind IN ('sick', 'personal', 'annual', 'business', 'other')),
  from_day   TEXT    NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  to_day     TEXT    NOT NULL CHECK (to_day IS date(to_day, '+0 days')),
  reason     TEXT    NOT NULL,
  cover      TEXT    NOT NULL,
  asked_at   TEXT    NOT NULL CHECK (asked_at IS strftime('%Y-%m-%dT%H:%M:%S', asked_at, '+0 days')),
  state      TEXT    NOT NULL CHECK (state IN ('asked', 'signed', 'refused', 'cancelled')),
  decided_by INTEGER REFERENCES staff (id),
  decided_at TEXT    CHECK (decided_at IS strftime('%Y-%m-%dT%H:%M:%S', decided_at, '+0 days')),
  CHECK (to_day >= from_day)
) STRICT;
INSERT INTO "leave" VALUES(1,2,'annual','2026-12-07','2026-12-08','回家','小李','2026-11-20T09:00:00','signed',1,'2026-11-20T12:00:00');
CREATE TABLE need_date (
  day    TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  shift  INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  people INTEGER NOT NULL CHECK (people BETWEEN 0 AND 255),
  PRIMARY KEY (day, shift)
) STRICT, WITHOUT ROWID;
INSERT INTO "need_date" VALUES('2026-12-12',2,4);
CREATE TABLE need_weekly (
  shift     INTEGER PRIMARY KEY REFERENCES shift_kind (id) ON DELETE CASCADE,
  monday    INTEGER NOT NULL CHECK (monday BETWEEN 0 AND 255),
  tuesday   INTEGER NOT NULL CHECK (tuesday BETWEEN 0 AND 255),
  wednesday INTEGER NOT NULL CHECK (wednesday BETWEEN 0 AND 255),
  thursday  INTEGER NOT NULL CHECK (thursday BETWEEN 0 AND 255),
  friday    INTEGER NOT NULL CHECK (friday BETWEEN 0 AND 255),
  saturday  INTEGER NOT NULL CHECK (saturday BETWEEN 0 AND 255),
  sunday    INTEGER NOT NULL CHECK (sunday BETWEEN 0 AND 255)
) STRICT;
INSERT INTO "need_weekly" VALUES(1,2,2,2,2,2,3,3);
INSERT INTO "need_weekly" VALUES(2,1,1,1,1,1,2,2);
CREATE TABLE publication (
  id       INTEGER PRIMARY KEY,
  month    TEXT    NOT NULL CHECK (month IS strftime('%Y-%m', month || '-01', '+0 days')),
  version  INTEGER NOT NULL CHECK (version >= 1),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  UNIQUE (month, version)
) STRICT;
INSERT INTO "publication" VALUES(1,'2026-12',1,'2026-11-25T10:00:00',1);
CREATE TABLE publication_cell (
  publication INTEGER NOT NULL REFERENCES publication (id) DEFERRABLE INITIALLY DEFERRED,
  staff       INTEGER NOT NULL REFERENCES staff (id),
  day         TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  shift       INTEGER REFERENCES shift_kind (id),
  -- By person, so that a year's sums need no sorting.
  PRIMARY KEY (publication, staff, day)
) STRICT, WITHOUT ROWID;
INSERT INTO "publication_cell" VALUES(1,3,'2026-12-01',NULL);
INSERT INTO "publication_cell" VALUES(1,2,'2026-12-01',1);
CREATE TABLE publication_duty (
  publication INTEGER NOT NULL REFERENCES publication (id) DEFERRABLE INITIALLY DEFERRED,
  day         TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  staff       INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (publication, day, staff)
) STRICT, WITHOUT ROWID;
INSERT INTO "publication_duty" VALUES(1,'2026-12-01',2);
CREATE TABLE rota_accepted (
  month        TEXT    NOT NULL CHECK (month IS strftime('%Y-%m', month || '-01', '+0 days')),
  conflict_key TEXT    NOT NULL,
  reason       TEXT    NOT NULL,
  by_staff     INTEGER NOT NULL REFERENCES staff (id),
  at           TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (month, conflict_key)
) STRICT, WITHOUT ROWID;
INSERT INTO "rota_accepted" VALUES('2026-12','rest 2 2026-12-05','人手不够',1,'2026-11-25T09:00:00');
CREATE TABLE rota_cell (
  day    TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  staff  INTEGER NOT NULL REFERENCES staff (id),
  rest   INTEGER NOT NULL CHECK (rest IN (0, 1)),
  shift  INTEGER REFERENCES shift_kind (id),
  pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
  PRIMARY KEY (day, staff),
  CHECK (rest = 0 OR shift IS NULL),
  CHECK (rest = 1 OR shift IS NOT NULL OR pinned = 1)
) STRICT, WITHOUT ROWID;
INSERT INTO "rota_cell" VALUES('2026-12-01',2,0,1,1);
INSERT INTO "rota_cell" VALUES('2026-12-01',3,1,NULL,0);
INSERT INTO "rota_cell" VALUES('2026-12-02',2,0,NULL,1);
CREATE TABLE rota_duty (
  day   TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  staff INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (day, staff)
) STRICT, WITHOUT ROWID;
INSERT INTO "rota_duty" VALUES('2026-12-01',2);
CREATE TABLE secret (
  staff           INTEGER PRIMARY KEY REFERENCES staff (id),
  password        TEXT,
  pin             TEXT,
  change_password INTEGER NOT NULL DEFAULT 0 CHECK (change_password IN (0, 1)),
  change_pin      INTEGER NOT NULL DEFAULT 0 CHECK (change_pin IN (0, 1)),
  wrong           INTEGER NOT NULL DEFAULT 0 CHECK (wrong >= 0),
  last_wrong_at   TEXT    CHECK (last_wrong_at IS strftime('%Y-%m-%dT%H:%M:%S', last_wrong_at, '+0 days'))
) STRICT;
INSERT INTO "secret" VALUES(1,'$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',NULL,0,0,0,NULL);
INSERT INTO "secret" VALUES(2,NULL,'$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',0,1,3,'2026-11-20T10:00:00');
CREATE TABLE shift_kind (
  id        INTEGER PRIMARY KEY,
  system    INTEGER NOT NULL REFERENCES shift_system (id),
  place     INTEGER NOT NULL,
  name      TEXT    NOT NULL,
  code      TEXT    NOT NULL,
  grid_key  TEXT    NOT NULL,
  tone      TEXT    NOT NULL CHECK (tone IN ('day', 'night', 'mid', 'half')),
  night     INTEGER NOT NULL CHECK (night IN (0, 1)),
  half_rest INTEGER NOT NULL CHECK (half_rest IN (0, 1))
) STRICT;
INSERT INTO "shift_kind" VALUES(1,1,0,'早班','早','D','day',0,0);
INSERT INTO "shift_kind" VALUES(2,1,1,'晚班','晚','E','night',1,0);
INSERT INTO "shift_kind" VALUES(3,2,0,'白班','白','D','day',0,0);
INSERT INTO "shift_kind" VALUES(4,2,1,'休半天班','半','H','half',0,1);
CREATE TABLE shift_segment (
  shift        INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  place        INTEGER NOT NULL,
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 2880),
  end_minute   INTEGER NOT NULL CHECK (end_minute BETWEEN 0 AND 2880 AND end_minute > start_minute),
  PRIMARY KEY (shift, place)
) STRICT, WITHOUT ROWID;
INSERT INTO "shift_segment" VALUES(1,0,540,990);
INSERT INTO "shift_segment" VALUES(2,0,960,1350);
INSERT INTO "shift_segment" VALUES(3,0,510,720);
INSERT INTO "shift_segment" VALUES(3,1,810,1080);
INSERT INTO "shift_segment" VALUES(4,0,540,750);
CREATE TABLE shift_system (
  id              INTEGER PRIMARY KEY,
  name            TEXT    NOT NULL,
  preset          TEXT    NOT NULL CHECK (preset IN ('A', 'B', 'Own')),
  quota_period    TEXT    NOT NULL CHECK (quota_period IN ('month', 'week', 'none')),
  quota_halves    INTEGER NOT NULL CHECK (quota_halves BETWEEN 0 AND 255),
  quota_rounding  TEXT    NOT NULL CHECK (quota_rounding IN ('whole_day', 'half_day')),
  longest_run     INTEGER NOT NULL CHECK (longest_run BETWEEN 0 AND 255),
  shortest_rest   INTEGER NOT NULL CHECK (shortest_rest BETWEEN 0 AND 65535),
  duty_per_day    INTEGER NOT NULL CHECK (duty_per_day BETWEEN 0 AND 255),
  mentor_together INTEGER NOT NULL CHECK (mentor_together IN (0, 1))
) STRICT;
INSERT INTO "shift_system" VALUES(1,'两班制','A','month',8,'whole_day',7,660,1,1);
INSERT INTO "shift_system" VALUES(2,'分段班制','B','week',3,'half_day',6,660,0,0);
CREATE TABLE shop (
  id                INTEGER PRIMARY KEY CHECK (id = 1),
  name              TEXT    NOT NULL,
  auto_lock_minutes INTEGER NOT NULL CHECK (auto_lock_minutes >= 0),
  time_zone         TEXT    NOT NULL,
  founded_at        TEXT    NOT NULL CHECK (founded_at IS strftime('%Y-%m-%dT%H:%M:%S', founded_at, '+0 days')),
  sample            INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
INSERT INTO "shop" VALUES(1,'旺铺',5,'Asia/Shanghai','2026-11-21T09:00:00',0);
CREATE TABLE special_day (
  day    TEXT    PRIMARY KEY NOT NULL CHECK (day IS date(day, '+0 days')),
  year   INTEGER NOT NULL REFERENCES holiday_year (year),
  name   TEXT    NOT NULL,
  makeup INTEGER NOT NULL CHECK (makeup IN (0, 1)),
  CHECK (CAST(substr(day, 1, 4) AS INTEGER) = year)
) STRICT, WITHOUT ROWID;
INSERT INTO "special_day" VALUES('2026-10-01',2026,'国庆节',0);
INSERT INTO "special_day" VALUES('2026-10-10',2026,'国庆节',1);
CREATE TABLE staff (
  id             INTEGER PRIMARY KEY,
  number         TEXT    NOT NULL UNIQUE,
  name           TEXT    NOT NULL,
  role           TEXT    NOT NULL CHECK (role IN ('owner', 'manager', 'finance', 'agent', 'trainee')),
  rostered       INTEGER NOT NULL CHECK (rostered IN (0, 1)),
  joined         TEXT    NOT NULL CHECK (joined IS date(joined, '+0 days')),
  left_on        TEXT    CHECK (left_on IS date(left_on, '+0 days')),
  probation_from TEXT    CHECK (probation_from IS date(probation_from, '+0 days')),
  probation_to   TEXT    CHECK (probation_to IS date(probation_to, '+0 days')),
  mentor         INTEGER REFERENCES staff (id),
  target_minutes INTEGER CHECK (target_minutes >= 0),
  CHECK (left_on IS NULL OR left_on >= joined),
  CHECK ((probation_from IS NULL) = (probation_to IS NULL))
) STRICT;
INSERT INTO "staff" VALUES(1,'001','店主','owner',0,'2019-03-01',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "staff" VALUES(2,'002','小王','agent',1,'2021-06-15',NULL,NULL,NULL,NULL,9600);
INSERT INTO "staff" VALUES(3,'003','𠮷田','trainee',1,'2026-11-01','2027-06-30','2026-11-01','2027-01-31',2,NULL);
CREATE TABLE staff_barred (
  staff INTEGER NOT NULL REFERENCES staff (id),
  shift INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  PRIMARY KEY (staff, shift)
) STRICT, WITHOUT ROWID;
INSERT INTO "staff_barred" VALUES(3,2);
CREATE TABLE system_in_force (
  from_day TEXT    PRIMARY KEY NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  system   INTEGER NOT NULL REFERENCES shift_system (id)
) STRICT, WITHOUT ROWID;
INSERT INTO "system_in_force" VALUES('2026-01-01',1);
INSERT INTO "system_in_force" VALUES('2027-01-01',2);
CREATE TABLE wish (
  id    INTEGER PRIMARY KEY,
  staff INTEGER NOT NULL REFERENCES staff (id),
  day   TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  kind  TEXT    NOT NULL CHECK (kind IN ('unavailable', 'rather_not', 'would_like')),
  shift INTEGER REFERENCES shift_kind (id),
  note  TEXT    NOT NULL
) STRICT;
INSERT INTO "wish" VALUES(1,3,'2026-12-24','would_like',NULL,'聚会');
CREATE INDEX shift_kind_system ON shift_kind (system, place);
CREATE INDEX forbidden_pair_next ON forbidden_pair (next_shift);
CREATE INDEX system_in_force_system ON system_in_force (system);
CREATE INDEX need_date_shift ON need_date (shift);
CREATE INDEX special_day_year ON special_day (year);
CREATE INDEX staff_mentor ON staff (mentor);
CREATE TRIGGER staff_stay BEFORE DELETE ON staff
BEGIN SELECT RAISE(ABORT, 'staff are never deleted'); END;
CREATE INDEX staff_barred_shift ON staff_barred (shift);
CREATE INDEX leave_staff ON leave (staff, from_day);
CREATE INDEX leave_to_day ON leave (to_day);
CREATE INDEX leave_decided_by ON leave (decided_by);
CREATE UNIQUE INDEX wish_once ON wish (staff, day, coalesce(shift, 0));
CREATE INDEX wish_day ON wish (day);
CREATE INDEX wish_shift ON wish (shift);
CREATE INDEX rota_cell_staff ON rota_cell (staff);
CREATE INDEX rota_cell_shift ON rota_cell (shift);
CREATE INDEX rota_duty_staff ON rota_duty (staff);
CREATE INDEX rota_accepted_by ON rota_accepted (by_staff);
CREATE INDEX publication_by ON publication (by_staff);
CREATE INDEX publication_cell_staff ON publication_cell (staff);
CREATE INDEX publication_cell_shift ON publication_cell (shift);
CREATE INDEX publication_duty_staff ON publication_duty (staff);
CREATE TRIGGER publication_next BEFORE INSERT ON publication
WHEN NEW.version <> 1 + (SELECT coalesce(max(version), 0) FROM publication WHERE month = NEW.month)
  OR EXISTS (SELECT 1 FROM publication WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_kept BEFORE UPDATE ON publication
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_stays BEFORE DELETE ON publication
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_cell_sealed BEFORE INSERT ON publication_cell
WHEN EXISTS (SELECT 1 FROM publication WHERE id = NEW.publication)
BEGIN SELECT RAISE(ABORT, 'a published version is sealed'); END;
CREATE TRIGGER publication_cell_kept BEFORE UPDATE ON publication_cell
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_cell_stays BEFORE DELETE ON publication_cell
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_duty_sealed BEFORE INSERT ON publication_duty
WHEN EXISTS (SELECT 1 FROM publication WHERE id = NEW.publication)
BEGIN SELECT RAISE(ABORT, 'a published version is sealed'); END;
CREATE TRIGGER publication_duty_kept BEFORE UPDATE ON publication_duty
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_duty_stays BEFORE DELETE ON publication_duty
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE INDEX audit_by ON audit (by_staff, id);
CREATE INDEX audit_act ON audit (act, id);
CREATE TRIGGER audit_next BEFORE INSERT ON audit
WHEN NEW.id <> 1 + (SELECT coalesce(max(id), 0) FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_kept BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_line_sealed BEFORE INSERT ON audit_line
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'an entry of the audit trail is sealed'); END;
CREATE TRIGGER audit_line_kept BEFORE UPDATE ON audit_line
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_line_stays BEFORE DELETE ON audit_line
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
COMMIT;
PRAGMA application_id = 1147301739;
PRAGMA user_version = 1;
