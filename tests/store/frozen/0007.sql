PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE audit (
  id       INTEGER PRIMARY KEY,
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  by_staff INTEGER REFERENCES staff (id),
  by_name  TEXT    NOT NULL,
  act      TEXT    NOT NULL,
  about    TEXT    NOT NULL
) STRICT;
INSERT INTO audit VALUES(1,'2026-11-25T10:00:00',1,'店主','rota_published','2026-12');
CREATE TABLE audit_line (
  entry        INTEGER NOT NULL REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED,
  place        INTEGER NOT NULL,
  what         TEXT    NOT NULL,
  value_before TEXT    NOT NULL,
  value_after  TEXT    NOT NULL,
  PRIMARY KEY (entry, place)
) STRICT, WITHOUT ROWID;
INSERT INTO audit_line VALUES(1,0,'002 2026-12-01','','早');
CREATE TABLE forbidden_pair (
  first_shift INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  next_shift  INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  place       INTEGER NOT NULL, weight INTEGER CHECK (weight BETWEEN 0 AND 10000),
  PRIMARY KEY (first_shift, next_shift)
) STRICT, WITHOUT ROWID;
INSERT INTO forbidden_pair VALUES(2,1,0,NULL);
CREATE TABLE holiday_year (
  year   INTEGER PRIMARY KEY CHECK (year BETWEEN 2000 AND 2199),
  source TEXT    NOT NULL
) STRICT;
INSERT INTO holiday_year VALUES(2026,'国务院办公厅');
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
INSERT INTO leave VALUES(1,2,'annual','2026-12-07','2026-12-08','回家','小李','2026-11-20T09:00:00','signed',1,'2026-11-20T12:00:00');
CREATE TABLE need_date (
  day    TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  shift  INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  people INTEGER NOT NULL CHECK (people BETWEEN 0 AND 255),
  PRIMARY KEY (day, shift)
) STRICT, WITHOUT ROWID;
INSERT INTO need_date VALUES('2026-12-12',2,4);
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
INSERT INTO need_weekly VALUES(1,2,2,2,2,2,3,3);
INSERT INTO need_weekly VALUES(2,1,1,1,1,1,2,2);
CREATE TABLE publication (
  id       INTEGER PRIMARY KEY,
  month    TEXT    NOT NULL CHECK (month IS strftime('%Y-%m', month || '-01', '+0 days')),
  version  INTEGER NOT NULL CHECK (version >= 1),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  UNIQUE (month, version)
) STRICT;
INSERT INTO publication VALUES(1,'2026-12',1,'2026-11-25T10:00:00',1);
CREATE TABLE publication_cell (
  publication INTEGER NOT NULL REFERENCES publication (id) DEFERRABLE INITIALLY DEFERRED,
  staff       INTEGER NOT NULL REFERENCES staff (id),
  day         TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  shift       INTEGER REFERENCES shift_kind (id),
  -- By person, so that a year's sums need no sorting.
  PRIMARY KEY (publication, staff, day)
) STRICT, WITHOUT ROWID;
INSERT INTO publication_cell VALUES(1,3,'2026-12-01',NULL);
INSERT INTO publication_cell VALUES(1,2,'2026-12-01',1);
CREATE TABLE publication_duty (
  publication INTEGER NOT NULL REFERENCES publication (id) DEFERRABLE INITIALLY DEFERRED,
  day         TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  staff       INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (publication, day, staff)
) STRICT, WITHOUT ROWID;
INSERT INTO publication_duty VALUES(1,'2026-12-01',2);
CREATE TABLE rota_accepted (
  month        TEXT    NOT NULL CHECK (month IS strftime('%Y-%m', month || '-01', '+0 days')),
  conflict_key TEXT    NOT NULL,
  reason       TEXT    NOT NULL,
  by_staff     INTEGER NOT NULL REFERENCES staff (id),
  at           TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')), amount INTEGER CHECK (amount >= 0),
  PRIMARY KEY (month, conflict_key)
) STRICT, WITHOUT ROWID;
INSERT INTO rota_accepted VALUES('2026-12','rest 2 2026-12-05','人手不够',1,'2026-11-25T09:00:00',NULL);
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
INSERT INTO rota_cell VALUES('2026-12-01',2,0,1,1);
INSERT INTO rota_cell VALUES('2026-12-01',3,1,NULL,0);
INSERT INTO rota_cell VALUES('2026-12-02',2,0,NULL,1);
CREATE TABLE rota_duty (
  day   TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  staff INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (day, staff)
) STRICT, WITHOUT ROWID;
INSERT INTO rota_duty VALUES('2026-12-01',2);
CREATE TABLE secret (
  staff           INTEGER PRIMARY KEY REFERENCES staff (id),
  password        TEXT,
  pin             TEXT,
  change_password INTEGER NOT NULL DEFAULT 0 CHECK (change_password IN (0, 1)),
  change_pin      INTEGER NOT NULL DEFAULT 0 CHECK (change_pin IN (0, 1)),
  wrong           INTEGER NOT NULL DEFAULT 0 CHECK (wrong >= 0),
  last_wrong_at   TEXT    CHECK (last_wrong_at IS strftime('%Y-%m-%dT%H:%M:%S', last_wrong_at, '+0 days'))
) STRICT;
INSERT INTO secret VALUES(1,'$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',NULL,0,0,0,NULL);
INSERT INTO secret VALUES(2,NULL,'$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',0,1,3,'2026-11-20T10:00:00');
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
INSERT INTO shift_kind VALUES(1,1,0,'早班','早','D','day',0,0);
INSERT INTO shift_kind VALUES(2,1,1,'晚班','晚','E','night',1,0);
INSERT INTO shift_kind VALUES(3,2,0,'白班','白','D','day',0,0);
INSERT INTO shift_kind VALUES(4,2,1,'休半天班','半','H','half',0,1);
CREATE TABLE shift_segment (
  shift        INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  place        INTEGER NOT NULL,
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 2880),
  end_minute   INTEGER NOT NULL CHECK (end_minute BETWEEN 0 AND 2880 AND end_minute > start_minute),
  PRIMARY KEY (shift, place)
) STRICT, WITHOUT ROWID;
INSERT INTO shift_segment VALUES(1,0,540,990);
INSERT INTO shift_segment VALUES(2,0,960,1350);
INSERT INTO shift_segment VALUES(3,0,510,720);
INSERT INTO shift_segment VALUES(3,1,810,1080);
INSERT INTO shift_segment VALUES(4,0,540,750);
CREATE TABLE shift_system (
  id              INTEGER PRIMARY KEY,
  name            TEXT    NOT NULL,
  preset          TEXT    NOT NULL CHECK (preset IN ('A', 'B', 'Own')),
  quota_period    TEXT    NOT NULL CHECK (quota_period IN ('month', 'week', 'none')),
  quota_halves    INTEGER NOT NULL CHECK (quota_halves BETWEEN 0 AND 255),
  quota_rounding  TEXT    NOT NULL CHECK (quota_rounding IN ('whole_day', 'half_day')),
  duty_per_day    INTEGER NOT NULL CHECK (duty_per_day BETWEEN 0 AND 255)) STRICT;
INSERT INTO shift_system VALUES(1,'两班制','A','month',8,'whole_day',1);
INSERT INTO shift_system VALUES(2,'分段班制','B','week',3,'half_day',0);
CREATE TABLE shop (
  id                INTEGER PRIMARY KEY CHECK (id = 1),
  name              TEXT    NOT NULL,
  auto_lock_minutes INTEGER NOT NULL CHECK (auto_lock_minutes >= 0),
  time_zone         TEXT    NOT NULL,
  founded_at        TEXT    NOT NULL CHECK (founded_at IS strftime('%Y-%m-%dT%H:%M:%S', founded_at, '+0 days')),
  sample            INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
INSERT INTO shop VALUES(1,'旺铺',5,'Asia/Shanghai','2026-11-21T09:00:00',0);
CREATE TABLE special_day (
  day    TEXT    PRIMARY KEY NOT NULL CHECK (day IS date(day, '+0 days')),
  year   INTEGER NOT NULL REFERENCES holiday_year (year),
  name   TEXT    NOT NULL,
  makeup INTEGER NOT NULL CHECK (makeup IN (0, 1)),
  CHECK (CAST(substr(day, 1, 4) AS INTEGER) = year)
) STRICT, WITHOUT ROWID;
INSERT INTO special_day VALUES('2026-10-01',2026,'国庆节',0);
INSERT INTO special_day VALUES('2026-10-10',2026,'国庆节',1);
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
  target_minutes INTEGER CHECK (target_minutes >= 0), longest_run INTEGER CHECK (longest_run BETWEEN 1 AND 31), most_minutes INTEGER CHECK (most_minutes BETWEEN 0 AND 65535), most_nights INTEGER CHECK (most_nights BETWEEN 0 AND 255), most_weekends INTEGER CHECK (most_weekends BETWEEN 0 AND 255),
  CHECK (left_on IS NULL OR left_on >= joined),
  CHECK ((probation_from IS NULL) = (probation_to IS NULL))
) STRICT;
INSERT INTO staff VALUES(1,'001','店主','owner',0,'2019-03-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO staff VALUES(2,'002','小王','agent',1,'2021-06-15',NULL,NULL,NULL,NULL,9600,NULL,NULL,NULL,NULL);
INSERT INTO staff VALUES(3,'003','𠮷田','trainee',1,'2026-11-01','2027-06-30','2026-11-01','2027-01-31',2,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE staff_barred (
  staff INTEGER NOT NULL REFERENCES staff (id),
  shift INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  PRIMARY KEY (staff, shift)
) STRICT, WITHOUT ROWID;
INSERT INTO staff_barred VALUES(3,2);
CREATE TABLE system_in_force (
  from_day TEXT    PRIMARY KEY NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  system   INTEGER NOT NULL REFERENCES shift_system (id)
) STRICT, WITHOUT ROWID;
INSERT INTO system_in_force VALUES('2026-01-01',1);
INSERT INTO system_in_force VALUES('2027-01-01',2);
CREATE TABLE wish (
  id    INTEGER PRIMARY KEY,
  staff INTEGER NOT NULL REFERENCES staff (id),
  day   TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  kind  TEXT    NOT NULL CHECK (kind IN ('unavailable', 'rather_not', 'would_like')),
  shift INTEGER REFERENCES shift_kind (id),
  note  TEXT    NOT NULL
) STRICT;
INSERT INTO wish VALUES(1,3,'2026-12-24','would_like',NULL,'聚会');
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
INSERT INTO system_rule VALUES(1,'longest_run',7,NULL);
INSERT INTO system_rule VALUES(1,'mentor',0,NULL);
INSERT INTO system_rule VALUES(1,'shortest_rest',660,NULL);
INSERT INTO system_rule VALUES(2,'longest_run',6,NULL);
INSERT INTO system_rule VALUES(2,'mentor',0,0);
INSERT INTO system_rule VALUES(2,'shortest_rest',660,NULL);
CREATE TABLE shift_limit (
  shift  INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  period TEXT    NOT NULL CHECK (period IN ('month', 'week')),
  least  INTEGER CHECK (least BETWEEN 0 AND 255),
  most   INTEGER CHECK (most BETWEEN 0 AND 255),
  weight INTEGER CHECK (weight BETWEEN 0 AND 10000),
  PRIMARY KEY (shift, period)
) STRICT, WITHOUT ROWID;
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
INSERT INTO apart VALUES(1,1,2,'2026-12-01',NULL,50);
CREATE TABLE extension (
  staff        INTEGER NOT NULL REFERENCES staff (id),
  day          TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  shift        INTEGER NOT NULL REFERENCES shift_kind (id),
  planned_end  INTEGER NOT NULL CHECK (planned_end BETWEEN 0 AND 2880),
  until_minute INTEGER NOT NULL CHECK (until_minute BETWEEN 0 AND 2880 AND until_minute > planned_end),
  note         TEXT    NOT NULL,
  PRIMARY KEY (staff, day)
) STRICT, WITHOUT ROWID;
INSERT INTO extension VALUES(2,'2026-12-02',2,1350,1380,'');
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
INSERT INTO publication_shift VALUES(1,1,'早班','早','day',0,0);
CREATE TABLE publication_segment (
  publication  INTEGER NOT NULL,
  shift        INTEGER NOT NULL,
  place        INTEGER NOT NULL,
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 2880),
  end_minute   INTEGER NOT NULL CHECK (end_minute BETWEEN 0 AND 2880 AND end_minute > start_minute),
  PRIMARY KEY (publication, shift, place),
  FOREIGN KEY (publication, shift) REFERENCES publication_shift (publication, shift)
) STRICT, WITHOUT ROWID;
INSERT INTO publication_segment VALUES(1,1,0,540,990);
CREATE TABLE customer (
  id         INTEGER PRIMARY KEY,
  -- Empty once purged: the row stays so that its id is never given again and whatever points to it still points somewhere.
  name       TEXT NOT NULL,
  added_at   TEXT NOT NULL CHECK (added_at IS strftime('%Y-%m-%dT%H:%M:%S', added_at, '+0 days')),
  touched_at TEXT NOT NULL CHECK (touched_at IS strftime('%Y-%m-%dT%H:%M:%S', touched_at, '+0 days')),
  purged_at  TEXT CHECK (purged_at IS strftime('%Y-%m-%dT%H:%M:%S', purged_at, '+0 days')),
  CHECK ((name = '') = (purged_at IS NOT NULL))
) STRICT;
INSERT INTO customer VALUES(1,'张三丰','2026-12-08T16:05:00','2026-12-08T16:05:00',NULL);
CREATE TABLE customer_contact (
  id       INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  channel  TEXT    NOT NULL CHECK (channel IN ('phone', 'wangwang', 'wechat', 'qq', 'email', 'address', 'other')),
  value    TEXT    NOT NULL CHECK (value <> '')
) STRICT;
INSERT INTO customer_contact VALUES(1,1,'phone','13800138000');
CREATE TABLE customer_order (
  id       INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  number   TEXT    NOT NULL CHECK (number <> ''),
  UNIQUE (customer, number)
) STRICT;
CREATE TABLE customer_talk (
  id       INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  text     TEXT    NOT NULL CHECK (text <> '')
) STRICT;
CREATE TABLE tag (
  id   INTEGER PRIMARY KEY,
  name TEXT    NOT NULL UNIQUE CHECK (name <> '')
) STRICT;
CREATE TABLE customer_tag (
  customer INTEGER NOT NULL REFERENCES customer (id),
  tag      INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (customer, tag)
) STRICT, WITHOUT ROWID;
CREATE TABLE customer_key (
  text     TEXT    NOT NULL CHECK (text <> ''),
  customer INTEGER NOT NULL REFERENCES customer (id),
  prefix   INTEGER NOT NULL CHECK (prefix IN (0, 1)),
  PRIMARY KEY (text, customer, prefix)
) STRICT, WITHOUT ROWID;
CREATE TABLE retention (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  months   INTEGER NOT NULL CHECK (months BETWEEN 1 AND 120),
  wipe_due INTEGER NOT NULL CHECK (wipe_due IN (0, 1)),
  wiped_at TEXT    CHECK (wiped_at IS strftime('%Y-%m-%dT%H:%M:%S', wiped_at, '+0 days'))
) STRICT;
INSERT INTO retention VALUES(1,24,0,NULL);
CREATE TABLE handover_setting (
  id             INTEGER PRIMARY KEY CHECK (id = 1),
  most_shifts    INTEGER NOT NULL CHECK (most_shifts BETWEEN 1 AND 30),
  accept_minutes INTEGER NOT NULL CHECK (accept_minutes BETWEEN 5 AND 720),
  script         TEXT    CHECK (script <> '')
) STRICT;
CREATE TABLE outage (
  id         INTEGER PRIMARY KEY,
  started_at TEXT    NOT NULL CHECK (started_at IS strftime('%Y-%m-%dT%H:%M:%S', started_at, '+0 days')),
  started_by INTEGER NOT NULL REFERENCES staff (id),
  ended_at   TEXT    CHECK (ended_at IS strftime('%Y-%m-%dT%H:%M:%S', ended_at, '+0 days')),
  ended_by   INTEGER REFERENCES staff (id),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE TABLE handover_item (
  id         INTEGER PRIMARY KEY,
  kind       TEXT    NOT NULL
    CHECK (kind IN ('urgent', 'call_back', 'customer', 'order', 'potential', 'task', 'other')),
  situation  TEXT    NOT NULL CHECK (situation <> ''),
  background TEXT    NOT NULL,
  serious    TEXT    NOT NULL CHECK (serious IN ('grave', 'serious', 'normal')),
  todo       TEXT    NOT NULL,
  due        TEXT    CHECK (due IS strftime('%Y-%m-%dT%H:%M:%S', due, '+0 days')),
  order_no   TEXT    NOT NULL,
  customer   INTEGER REFERENCES customer (id),
  owner      INTEGER REFERENCES staff (id),
  outage     INTEGER REFERENCES outage (id),
  revision   INTEGER NOT NULL CHECK (revision >= 1),
  raised_by  INTEGER NOT NULL REFERENCES staff (id),
  raised_at  TEXT    NOT NULL CHECK (raised_at IS strftime('%Y-%m-%dT%H:%M:%S', raised_at, '+0 days')),
  state      TEXT    NOT NULL CHECK (state IN ('open', 'done', 'withdrawn')),
  ended_by   INTEGER REFERENCES staff (id),
  ended_at   TEXT    CHECK (ended_at IS strftime('%Y-%m-%dT%H:%M:%S', ended_at, '+0 days')),
  ended_text TEXT    NOT NULL,
  -- Finished or withdrawn by somebody at some time, or open; withdrawn only for a reason.
  CHECK ((state = 'open') = (ended_by IS NULL)),
  CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
  CHECK (state <> 'withdrawn' OR ended_text <> '')
) STRICT;
INSERT INTO handover_item VALUES(1,'urgent','杯子碎了','','grave','补发',NULL,'',1,NULL,NULL,1,1,'2026-12-08T16:05:00','open',NULL,NULL,'');
CREATE TABLE handover_event (
  id       INTEGER PRIMARY KEY,
  item     INTEGER NOT NULL REFERENCES handover_item (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  deed     TEXT    NOT NULL
    CHECK (deed IN ('raised', 'changed', 'told', 'taken', 'passed', 'covered', 'done', 'withdrawn', 'reopened')),
  to_staff INTEGER REFERENCES staff (id),
  text     TEXT    NOT NULL
) STRICT;
INSERT INTO handover_event VALUES(1,1,'2026-12-08T16:05:00',1,'raised',NULL,'');
CREATE TABLE handover_sheet (
  id              INTEGER PRIMARY KEY,
  -- The change of shift: the giving turn by its day and number in the day.
  day             TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  turn            INTEGER NOT NULL CHECK (turn BETWEEN 1 AND 255),
  from_starts     TEXT    NOT NULL CHECK (from_starts IS strftime('%Y-%m-%dT%H:%M:%S', from_starts, '+0 days')),
  from_ends       TEXT    NOT NULL CHECK (from_ends IS strftime('%Y-%m-%dT%H:%M:%S', from_ends, '+0 days')),
  to_day          TEXT    NOT NULL CHECK (to_day IS date(to_day, '+0 days')),
  to_turn         INTEGER NOT NULL CHECK (to_turn BETWEEN 1 AND 255),
  to_starts       TEXT    NOT NULL CHECK (to_starts IS strftime('%Y-%m-%dT%H:%M:%S', to_starts, '+0 days')),
  to_ends         TEXT    NOT NULL CHECK (to_ends IS strftime('%Y-%m-%dT%H:%M:%S', to_ends, '+0 days')),
  due             TEXT    NOT NULL CHECK (due IS strftime('%Y-%m-%dT%H:%M:%S', due, '+0 days')),
  next_opens      TEXT    NOT NULL CHECK (next_opens IS strftime('%Y-%m-%dT%H:%M:%S', next_opens, '+0 days')),
  opened_at       TEXT    NOT NULL CHECK (opened_at IS strftime('%Y-%m-%dT%H:%M:%S', opened_at, '+0 days')),
  closed_by       INTEGER REFERENCES staff (id),
  closed_at       TEXT    CHECK (closed_at IS strftime('%Y-%m-%dT%H:%M:%S', closed_at, '+0 days')),
  closed_reason   TEXT    NOT NULL DEFAULT '',
  accepted_by     INTEGER REFERENCES staff (id),
  accepted_at     TEXT    CHECK (accepted_at IS strftime('%Y-%m-%dT%H:%M:%S', accepted_at, '+0 days')),
  accepted_reason TEXT    NOT NULL DEFAULT '',
  settled_by      INTEGER REFERENCES staff (id),
  settled_at      TEXT    CHECK (settled_at IS strftime('%Y-%m-%dT%H:%M:%S', settled_at, '+0 days')),
  settled_reason  TEXT    NOT NULL DEFAULT '',
  UNIQUE (day, turn),
  CHECK ((closed_by IS NULL) = (closed_at IS NULL)),
  CHECK ((accepted_by IS NULL) = (accepted_at IS NULL)),
  CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
  CHECK (accepted_by IS NULL OR closed_by IS NOT NULL),
  CHECK (settled_by IS NULL OR (accepted_by IS NULL AND settled_reason <> ''))
) STRICT;
CREATE TABLE handover_sheet_shift (
  sheet INTEGER NOT NULL REFERENCES handover_sheet (id),
  gives INTEGER NOT NULL CHECK (gives IN (0, 1)),
  place INTEGER NOT NULL,
  shift INTEGER NOT NULL REFERENCES shift_kind (id),
  PRIMARY KEY (sheet, gives, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE handover_line (
  sheet INTEGER NOT NULL REFERENCES handover_sheet (id),
  item  INTEGER NOT NULL REFERENCES handover_item (id),
  PRIMARY KEY (sheet, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE handover_read_back (
  id       INTEGER PRIMARY KEY,
  sheet    INTEGER NOT NULL,
  item     INTEGER NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  way      TEXT    NOT NULL CHECK (way IN ('words', 'pick')),
  text     TEXT    NOT NULL,
  held     INTEGER NOT NULL CHECK (held IN (0, 1)),
  FOREIGN KEY (sheet, item) REFERENCES handover_line (sheet, item)
) STRICT;
CREATE TABLE leave_cover (
  leave INTEGER NOT NULL REFERENCES leave (id),
  item  INTEGER NOT NULL REFERENCES handover_item (id),
  -- Nobody: whoever is on the shift.
  taker INTEGER REFERENCES staff (id),
  PRIMARY KEY (leave, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE reward_proposal (
  id       INTEGER PRIMARY KEY,
  cause    TEXT    NOT NULL CHECK (cause IN ('idea', 'finding')),
  cause_id INTEGER NOT NULL,
  staff    INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  UNIQUE (cause, cause_id, staff)
) STRICT;
CREATE TABLE lost_reason (
  id     INTEGER PRIMARY KEY,
  code   TEXT    UNIQUE CHECK (code IN ('price', 'stock', 'size', 'shipping', 'trust', 'reply', 'discount', 'browsing', 'other')),
  name   TEXT,
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  CHECK (code IS NOT NULL OR name IS NOT NULL)
) STRICT;
INSERT INTO lost_reason VALUES(1,'price',NULL,0);
INSERT INTO lost_reason VALUES(2,'discount',NULL,0);
INSERT INTO lost_reason VALUES(3,'stock',NULL,0);
INSERT INTO lost_reason VALUES(4,'size',NULL,0);
INSERT INTO lost_reason VALUES(5,'shipping',NULL,0);
INSERT INTO lost_reason VALUES(6,'trust',NULL,0);
INSERT INTO lost_reason VALUES(7,'reply',NULL,0);
INSERT INTO lost_reason VALUES(8,'browsing',NULL,0);
INSERT INTO lost_reason VALUES(9,'other',NULL,0);
CREATE TABLE note_collection (
  id        INTEGER PRIMARY KEY,
  from_day  TEXT    NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  to_day    TEXT    NOT NULL CHECK (to_day IS date(to_day, '+0 days')),
  last_note INTEGER NOT NULL,
  closed_by INTEGER NOT NULL REFERENCES staff (id),
  closed_at TEXT    NOT NULL CHECK (closed_at IS strftime('%Y-%m-%dT%H:%M:%S', closed_at, '+0 days')),
  CHECK (to_day >= from_day)
) STRICT;
CREATE TABLE note (
  id         INTEGER PRIMARY KEY,
  kind       TEXT    NOT NULL CHECK (kind IN ('problem', 'idea', 'listing_error', 'competitor', 'lost_sale', 'question')),
  words      TEXT    NOT NULL CHECK (length(words) BETWEEN 1 AND 40000),
  author     INTEGER NOT NULL REFERENCES staff (id),
  at         TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  state      TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'adopted', 'declined', 'duplicate', 'passed', 'later')),
  same_as    INTEGER REFERENCES note (id),
  collection INTEGER REFERENCES note_collection (id),
  -- The earlier note stays: so no circle of duplicates can come about.
  CHECK (same_as < id),
  CHECK ((state = 'duplicate') = (same_as IS NOT NULL)),
  CHECK (collection IS NULL OR state <> 'open')
) STRICT;
INSERT INTO note VALUES(1,'idea','包装里放一张卡片',2,'2026-12-08T16:05:00','open',NULL,NULL);
CREATE TABLE lost_sale (
  note      INTEGER PRIMARY KEY REFERENCES note (id),
  reason    INTEGER REFERENCES lost_reason (id),
  product   TEXT    NOT NULL,
  order_ref TEXT    NOT NULL
) STRICT;
CREATE TABLE note_answer (
  id        INTEGER PRIMARY KEY,
  note      INTEGER NOT NULL REFERENCES note (id),
  kind      TEXT    NOT NULL CHECK (kind IN ('adopted', 'declined', 'duplicate', 'passed', 'later')),
  words     TEXT    NOT NULL,
  same_as   INTEGER REFERENCES note (id),
  passed_to INTEGER REFERENCES staff (id),
  by_staff  INTEGER NOT NULL REFERENCES staff (id),
  at        TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  CHECK ((kind = 'duplicate') = (same_as IS NOT NULL)),
  CHECK ((kind = 'passed') = (passed_to IS NOT NULL)),
  CHECK (kind NOT IN ('declined', 'later') OR words <> '')
) STRICT;
CREATE TABLE note_silent (
  collection INTEGER NOT NULL REFERENCES note_collection (id),
  staff      INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (collection, staff)
) STRICT, WITHOUT ROWID;
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','note_search','note_search',0,'CREATE VIRTUAL TABLE note_search USING fts5 (folded, tokenize = ''trigram'')');
CREATE TABLE IF NOT EXISTS 'note_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO note_search_data VALUES(1,X'0106');
INSERT INTO note_search_data VALUES(10,X'000000000101010001010101');
INSERT INTO note_search_data VALUES(137438953473,X'000000570a30e4b880e5bca0e58da10102060109e58c85e8a385e9878c0102020208bca0e58da1e789870102070109e694bee4b880e5bca00102050109e8a385e9878ce694be0102030109e9878ce694bee4b880010204040e0e0d0e0e');
CREATE TABLE IF NOT EXISTS 'note_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO note_search_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'note_search_content'(id INTEGER PRIMARY KEY, c0);
INSERT INTO note_search_content VALUES(1,'包装里放一张卡片');
CREATE TABLE IF NOT EXISTS 'note_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO note_search_docsize VALUES(1,X'06');
CREATE TABLE IF NOT EXISTS 'note_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO note_search_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','note_pair','note_pair',0,'CREATE VIRTUAL TABLE note_pair USING fts5 (pairs, content = '''', detail = none, columnsize = 0, prefix = ''4'', tokenize = ''ascii'')');
CREATE TABLE IF NOT EXISTS 'note_pair_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO note_pair_data VALUES(1,X'');
INSERT INTO note_pair_data VALUES(10,X'00000000000000');
CREATE TABLE IF NOT EXISTS 'note_pair_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'note_pair_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO note_pair_config VALUES('version',4);
CREATE TABLE meeting (
  id         INTEGER PRIMARY KEY,
  day        TEXT    NOT NULL UNIQUE CHECK (day IS date(day, '+0 days')),
  minute     INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
  -- The Saturday that it stands for, where it was moved.
  moved_from TEXT    CHECK (moved_from IS date(moved_from, '+0 days')),
  made_by    INTEGER NOT NULL REFERENCES staff (id),
  made_at    TEXT    NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%S', made_at, '+0 days')),
  closed_by  INTEGER REFERENCES staff (id),
  closed_at  TEXT    CHECK (closed_at IS strftime('%Y-%m-%dT%H:%M:%S', closed_at, '+0 days')),
  CHECK ((closed_by IS NULL) = (closed_at IS NULL))
) STRICT;
CREATE TABLE meeting_action (
  id      INTEGER PRIMARY KEY,
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  what    TEXT    NOT NULL CHECK (what <> ''),
  owner   INTEGER NOT NULL REFERENCES staff (id),
  due     TEXT    NOT NULL CHECK (due IS date(due, '+0 days')),
  done_by INTEGER REFERENCES staff (id),
  done_at TEXT    CHECK (done_at IS strftime('%Y-%m-%dT%H:%M:%S', done_at, '+0 days')),
  CHECK ((done_by IS NULL) = (done_at IS NULL))
) STRICT;
CREATE TABLE agenda_line (
  id        INTEGER PRIMARY KEY,
  meeting   INTEGER NOT NULL REFERENCES meeting (id),
  kind      TEXT    NOT NULL CHECK (kind IN ('action', 'team', 'note', 'finding', 'complaint', 'report', 'own')),
  note      INTEGER REFERENCES note (id),
  staff     INTEGER REFERENCES staff (id),
  action    INTEGER REFERENCES meeting_action (id),
  served    INTEGER CHECK (served >= 0),
  bought    INTEGER CHECK (bought >= 0),
  notes     INTEGER CHECK (notes >= 0),
  words     TEXT    NOT NULL,
  minutes   TEXT    NOT NULL,
  CHECK ((kind = 'note') = (note IS NOT NULL)),
  CHECK ((kind = 'report') = (staff IS NOT NULL)),
  CHECK ((kind = 'action') = (action IS NOT NULL)),
  UNIQUE (meeting, note),
  UNIQUE (meeting, staff),
  UNIQUE (meeting, action)
) STRICT;
CREATE TABLE meeting_attendance (
  meeting  INTEGER NOT NULL REFERENCES meeting (id),
  staff    INTEGER NOT NULL REFERENCES staff (id),
  presence TEXT    NOT NULL CHECK (presence IN ('present', 'absent', 'excused')),
  PRIMARY KEY (meeting, staff)
) STRICT, WITHOUT ROWID;
CREATE TABLE attachment (
  id     INTEGER PRIMARY KEY,
  hash   TEXT    NOT NULL UNIQUE CHECK (length(hash) = 64),
  kind   TEXT    NOT NULL CHECK (kind IN ('png', 'jpeg', 'webp')),
  width  INTEGER NOT NULL CHECK (width >= 1),
  height INTEGER NOT NULL CHECK (height >= 1),
  bytes  BLOB    NOT NULL CHECK (length(bytes) BETWEEN 1 AND 5242880),
  kept   INTEGER NOT NULL CHECK (kept IN (0, 1)),
  at     TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE TABLE attachment_giver (
  attachment INTEGER NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
  staff      INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (attachment, staff)
) STRICT, WITHOUT ROWID;
CREATE TABLE listing (
  id      INTEGER PRIMARY KEY,
  code    TEXT    NOT NULL UNIQUE CHECK (code <> ''),
  title   TEXT    NOT NULL CHECK (title <> ''),
  price   INTEGER CHECK (price >= 0),
  link    TEXT    NOT NULL,
  added   TEXT    NOT NULL CHECK (added IS date(added, '+0 days')),
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
INSERT INTO listing VALUES(1,'A-1','青瓷杯',3900,'','2026-12-01',0);
CREATE TABLE checkpoint (
  id      INTEGER PRIMARY KEY,
  place   INTEGER NOT NULL,
  field   TEXT    NOT NULL CHECK (field IN ('price', 'title', 'pictures', 'attributes', 'variants', 'stock', 'sizes', 'description', 'promotion', 'shipping', 'other')),
  words   TEXT    NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  CHECK (field <> 'other' OR words <> '')
) STRICT;
INSERT INTO checkpoint VALUES(1,1,'price','',0);
INSERT INTO checkpoint VALUES(2,2,'title','',0);
INSERT INTO checkpoint VALUES(3,3,'pictures','',0);
INSERT INTO checkpoint VALUES(4,4,'attributes','',0);
INSERT INTO checkpoint VALUES(5,5,'variants','',0);
INSERT INTO checkpoint VALUES(6,6,'stock','',0);
INSERT INTO checkpoint VALUES(7,7,'sizes','',0);
INSERT INTO checkpoint VALUES(8,8,'description','',0);
INSERT INTO checkpoint VALUES(9,9,'promotion','',0);
INSERT INTO checkpoint VALUES(10,10,'shipping','',0);
CREATE TABLE patrol_setting (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  same_field    TEXT    NOT NULL CHECK (same_field IN ('once', 'each')),
  round_size    INTEGER NOT NULL CHECK (round_size BETWEEN 1 AND 100)
) STRICT;
INSERT INTO patrol_setting VALUES(1,'each',10);
CREATE TABLE patrol_round (
  id       INTEGER PRIMARY KEY,
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  began    TEXT    NOT NULL CHECK (began IS strftime('%Y-%m-%dT%H:%M:%S', began, '+0 days')),
  ended    TEXT    CHECK (ended IS strftime('%Y-%m-%dT%H:%M:%S', ended, '+0 days'))
) STRICT;
CREATE TABLE patrol_stop (
  round   INTEGER NOT NULL REFERENCES patrol_round (id),
  listing INTEGER NOT NULL REFERENCES listing (id),
  place   INTEGER NOT NULL,
  looked  TEXT    CHECK (looked IS strftime('%Y-%m-%dT%H:%M:%S', looked, '+0 days')),
  PRIMARY KEY (round, listing)
) STRICT, WITHOUT ROWID;
CREATE TABLE patrol_tick (
  round      INTEGER NOT NULL,
  listing    INTEGER NOT NULL,
  checkpoint INTEGER NOT NULL REFERENCES checkpoint (id),
  fine       INTEGER NOT NULL CHECK (fine IN (0, 1)),
  PRIMARY KEY (round, listing, checkpoint),
  FOREIGN KEY (round, listing) REFERENCES patrol_stop (round, listing)
) STRICT, WITHOUT ROWID;
CREATE TABLE finding (
  id          INTEGER PRIMARY KEY,
  listing     INTEGER NOT NULL REFERENCES listing (id),
  field       TEXT    NOT NULL CHECK (field IN ('price', 'title', 'pictures', 'attributes', 'variants', 'stock', 'sizes', 'description', 'promotion', 'shipping', 'other')),
  detail      TEXT    NOT NULL,
  is_now      TEXT    NOT NULL,
  should_be   TEXT    NOT NULL,
  picture     INTEGER REFERENCES attachment (id),
  by_staff    INTEGER NOT NULL REFERENCES staff (id),
  at          TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  own_mistake INTEGER NOT NULL CHECK (own_mistake IN (0, 1)),
  state       TEXT    NOT NULL CHECK (state IN ('reported', 'verified', 'fixed', 'refused')),
  decided_by  INTEGER REFERENCES staff (id) CHECK (decided_by <> by_staff),
  decided_at  TEXT    CHECK (decided_at IS strftime('%Y-%m-%dT%H:%M:%S', decided_at, '+0 days')),
  reason      TEXT    NOT NULL,
  fixed_by    INTEGER REFERENCES staff (id),
  fixed_at    TEXT    CHECK (fixed_at IS strftime('%Y-%m-%dT%H:%M:%S', fixed_at, '+0 days')),
  counts_with INTEGER REFERENCES finding (id) CHECK (counts_with <> id),
  CHECK ((state = 'reported') = (decided_by IS NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK ((state = 'fixed') = (fixed_by IS NOT NULL)),
  CHECK ((fixed_by IS NULL) = (fixed_at IS NULL)),
  CHECK (state <> 'refused' OR reason <> '')
) STRICT;
INSERT INTO finding VALUES(1,1,'price','','3.90','39.00',NULL,2,'2026-12-08T16:05:00',0,'reported',NULL,NULL,'',NULL,NULL,NULL);
CREATE TABLE finding_thanks (
  finding   INTEGER NOT NULL REFERENCES finding (id),
  staff     INTEGER NOT NULL REFERENCES staff (id),
  at        TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (finding, staff)
) STRICT, WITHOUT ROWID;
CREATE TABLE figure (
  staff    INTEGER NOT NULL REFERENCES staff (id),
  day      TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  version  INTEGER NOT NULL CHECK (version >= 1),
  served   INTEGER NOT NULL CHECK (served BETWEEN 0 AND 9999),
  bought   INTEGER NOT NULL CHECK (bought BETWEEN 0 AND served),
  note     TEXT    NOT NULL,
  reason   TEXT    NOT NULL,
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (staff, day, version),
  CHECK ((version = 1) = (reason = ''))
) STRICT, WITHOUT ROWID;
INSERT INTO figure VALUES(2,'2026-12-07',1,42,17,'','',2,'2026-12-08T16:05:00');
CREATE TABLE figure_setting (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  final_after INTEGER NOT NULL CHECK (final_after BETWEEN 0 AND 60)
) STRICT;
INSERT INTO figure_setting VALUES(1,4);
CREATE TABLE platform_figure (
  staff          INTEGER NOT NULL REFERENCES staff (id),
  day            TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  standing       TEXT    NOT NULL CHECK (standing IN ('provisional', 'final')),
  consulted      INTEGER CHECK (consulted >= 0),
  received       INTEGER CHECK (received >= 0),
  inquired       INTEGER CHECK (inquired >= 0),
  next_day_rate  INTEGER CHECK (next_day_rate >= 0),
  paid           INTEGER CHECK (paid >= 0),
  paid_rate      INTEGER CHECK (paid_rate >= 0),
  ordered        INTEGER CHECK (ordered >= 0),
  ordered_rate   INTEGER CHECK (ordered_rate >= 0),
  sales          INTEGER,
  per_customer   INTEGER,
  pieces         INTEGER CHECK (pieces >= 0),
  reply_rate     INTEGER CHECK (reply_rate >= 0),
  first_response INTEGER CHECK (first_response >= 0),
  mean_response  INTEGER CHECK (mean_response >= 0),
  mean_session   INTEGER CHECK (mean_session >= 0),
  slow           INTEGER CHECK (slow >= 0),
  unanswered     INTEGER CHECK (unanswered >= 0),
  answer_ratio   INTEGER CHECK (answer_ratio >= 0),
  first_online   TEXT    NOT NULL,
  online         INTEGER CHECK (online >= 0),
  serving        INTEGER CHECK (serving >= 0),
  paused         INTEGER CHECK (paused >= 0),
  by_staff       INTEGER NOT NULL REFERENCES staff (id),
  at             TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (staff, day, standing)
) STRICT, WITHOUT ROWID;
CREATE TABLE figure_alias (
  nick  TEXT    PRIMARY KEY NOT NULL CHECK (nick <> ''),
  staff INTEGER REFERENCES staff (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE order_time (
  day       TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  half_hour INTEGER NOT NULL CHECK (half_hour BETWEEN 0 AND 47),
  orders    INTEGER NOT NULL CHECK (orders > 0),
  PRIMARY KEY (day, half_hour)
) STRICT, WITHOUT ROWID;
INSERT INTO order_time VALUES('2026-12-07',42,9);
CREATE TABLE order_pace (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  hundredths INTEGER NOT NULL CHECK (hundredths BETWEEN 10 AND 100000)
) STRICT;
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
CREATE INDEX apart_one ON apart (one);
CREATE INDEX apart_other ON apart (other);
CREATE INDEX extension_day ON extension (day);
CREATE INDEX extension_shift ON extension (shift);
CREATE INDEX publication_shift_shift ON publication_shift (shift);
CREATE INDEX publication_segment_shift ON publication_segment (shift);
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
CREATE INDEX customer_touched ON customer (touched_at) WHERE purged_at IS NULL;
CREATE TRIGGER customer_stays BEFORE DELETE ON customer
BEGIN SELECT RAISE(ABORT, 'customers are purged, their ids stay'); END;
CREATE TRIGGER customer_purged_stays_purged BEFORE UPDATE ON customer WHEN OLD.purged_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a purged customer does not come back'); END;
CREATE INDEX customer_contact_customer ON customer_contact (customer);
CREATE INDEX customer_talk_customer ON customer_talk (customer, at);
CREATE INDEX customer_talk_by ON customer_talk (by_staff);
CREATE INDEX customer_tag_tag ON customer_tag (tag);
CREATE INDEX customer_key_customer ON customer_key (customer);
CREATE INDEX outage_started_by ON outage (started_by);
CREATE INDEX outage_ended_by ON outage (ended_by);
CREATE UNIQUE INDEX outage_on ON outage (ended_at IS NULL) WHERE ended_at IS NULL;
CREATE INDEX outage_started ON outage (started_at);
CREATE INDEX handover_item_open ON handover_item (id) WHERE state = 'open';
CREATE INDEX handover_item_customer ON handover_item (customer);
CREATE INDEX handover_item_owner ON handover_item (owner);
CREATE INDEX handover_item_outage ON handover_item (outage);
CREATE INDEX handover_item_raised_by ON handover_item (raised_by);
CREATE INDEX handover_item_ended_by ON handover_item (ended_by);
CREATE TRIGGER handover_item_stays BEFORE DELETE ON handover_item
BEGIN SELECT RAISE(ABORT, 'items are finished or withdrawn, never deleted'); END;
CREATE TRIGGER handover_item_new BEFORE INSERT ON handover_item
WHEN EXISTS (SELECT 1 FROM handover_item WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'items are finished or withdrawn, never replaced'); END;
CREATE INDEX handover_event_item ON handover_event (item, deed);
CREATE INDEX handover_event_by ON handover_event (by_staff);
CREATE INDEX handover_event_to ON handover_event (to_staff);
CREATE TRIGGER handover_event_stays BEFORE DELETE ON handover_event
BEGIN SELECT RAISE(ABORT, 'the story of an item is only added to'); END;
CREATE INDEX handover_sheet_closed_by ON handover_sheet (closed_by);
CREATE INDEX handover_sheet_accepted_by ON handover_sheet (accepted_by);
CREATE INDEX handover_sheet_settled_by ON handover_sheet (settled_by);
CREATE INDEX handover_sheet_pending ON handover_sheet (day, turn) WHERE accepted_by IS NULL AND settled_by IS NULL;
CREATE TRIGGER handover_sheet_stays BEFORE DELETE ON handover_sheet
BEGIN SELECT RAISE(ABORT, 'sheets are never deleted'); END;
CREATE TRIGGER handover_sheet_signed BEFORE UPDATE ON handover_sheet
WHEN (OLD.closed_by IS NOT NULL AND (NEW.closed_by IS NOT OLD.closed_by OR NEW.closed_at IS NOT OLD.closed_at))
  OR (OLD.accepted_by IS NOT NULL AND (NEW.accepted_by IS NOT OLD.accepted_by OR NEW.accepted_at IS NOT OLD.accepted_at))
BEGIN SELECT RAISE(ABORT, 'what was signed stays signed'); END;
CREATE INDEX handover_sheet_shift_shift ON handover_sheet_shift (shift);
CREATE INDEX handover_line_item ON handover_line (item);
CREATE TRIGGER handover_line_stays BEFORE DELETE ON handover_line
BEGIN SELECT RAISE(ABORT, 'what was handed over stays on its sheet'); END;
CREATE TRIGGER handover_line_kept BEFORE UPDATE ON handover_line
BEGIN SELECT RAISE(ABORT, 'what was handed over stays on its sheet'); END;
CREATE INDEX handover_read_back_line ON handover_read_back (sheet, item);
CREATE INDEX handover_read_back_item ON handover_read_back (item);
CREATE INDEX handover_read_back_by ON handover_read_back (by_staff);
CREATE INDEX leave_cover_item ON leave_cover (item);
CREATE INDEX leave_cover_taker ON leave_cover (taker);
CREATE INDEX reward_proposal_staff ON reward_proposal (staff);
CREATE TRIGGER reward_proposal_kept BEFORE UPDATE ON reward_proposal
BEGIN SELECT RAISE(ABORT, 'a proposed reward is a fact'); END;
CREATE TRIGGER reward_proposal_stays BEFORE DELETE ON reward_proposal
BEGIN SELECT RAISE(ABORT, 'a proposed reward is a fact'); END;
CREATE INDEX note_collection_by ON note_collection (closed_by);
CREATE INDEX note_author ON note (author, id);
CREATE INDEX note_kind ON note (kind, id);
CREATE INDEX note_state ON note (state, id);
CREATE INDEX note_same_as ON note (same_as);
CREATE INDEX note_collection_of ON note (collection, id);
CREATE INDEX note_at ON note (at);
CREATE TRIGGER note_next AFTER INSERT ON note WHEN NEW.id <> (SELECT max(id) FROM note)
BEGIN SELECT RAISE(ABORT, 'notes follow each other'); END;
CREATE TRIGGER note_kept BEFORE UPDATE OF id, words, author, at ON note
BEGIN SELECT RAISE(ABORT, 'a note stays as it was written'); END;
CREATE TRIGGER note_stays BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'a note stays'); END;
CREATE TRIGGER note_stays_answered BEFORE UPDATE OF state ON note WHEN NEW.state = 'open' AND OLD.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'an answer is not taken back'); END;
CREATE INDEX lost_sale_reason ON lost_sale (reason);
CREATE INDEX note_answer_note ON note_answer (note, id);
CREATE INDEX note_answer_same_as ON note_answer (same_as);
CREATE INDEX note_answer_passed_to ON note_answer (passed_to);
CREATE INDEX note_answer_by ON note_answer (by_staff);
CREATE INDEX note_answer_at ON note_answer (at);
CREATE TRIGGER note_answer_stands AFTER INSERT ON note_answer
BEGIN UPDATE note SET state = NEW.kind, same_as = NEW.same_as WHERE id = NEW.note; END;
CREATE TRIGGER note_answer_final BEFORE INSERT ON note_answer
WHEN (SELECT state FROM note WHERE id = NEW.note) = 'adopted'
BEGIN SELECT RAISE(ABORT, 'an adopted note stays adopted'); END;
CREATE TRIGGER note_answer_kept BEFORE UPDATE ON note_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;
CREATE TRIGGER note_answer_stays BEFORE DELETE ON note_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;
CREATE INDEX note_silent_staff ON note_silent (staff);
CREATE TRIGGER note_collection_answered BEFORE INSERT ON note_collection
WHEN EXISTS (SELECT 1 FROM note WHERE state = 'open' AND id <= NEW.last_note)
  OR NEW.last_note < coalesce((SELECT max(last_note) FROM note_collection), 0)
  OR NEW.last_note > coalesce((SELECT max(id) FROM note), 0)
BEGIN SELECT RAISE(ABORT, 'a note has no answer'); END;
CREATE TRIGGER note_collection_takes AFTER INSERT ON note_collection
BEGIN UPDATE note SET collection = NEW.id WHERE collection IS NULL AND id <= NEW.last_note; END;
CREATE TRIGGER note_collection_kept BEFORE UPDATE ON note_collection
BEGIN SELECT RAISE(ABORT, 'a closed collection stays'); END;
CREATE TRIGGER note_collection_stays BEFORE DELETE ON note_collection
BEGIN SELECT RAISE(ABORT, 'a closed collection stays'); END;
CREATE TRIGGER note_collected BEFORE UPDATE OF collection ON note WHEN OLD.collection IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a note is collected once'); END;
CREATE INDEX meeting_made_by ON meeting (made_by);
CREATE INDEX meeting_closed_by ON meeting (closed_by);
CREATE TRIGGER meeting_stays BEFORE DELETE ON meeting WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;
CREATE TRIGGER meeting_kept BEFORE UPDATE ON meeting WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;
CREATE INDEX meeting_action_meeting ON meeting_action (meeting);
CREATE INDEX meeting_action_owner ON meeting_action (owner);
CREATE INDEX meeting_action_done_by ON meeting_action (done_by);
CREATE INDEX meeting_action_open ON meeting_action (due) WHERE done_at IS NULL;
CREATE INDEX agenda_line_note ON agenda_line (note);
CREATE INDEX agenda_line_staff ON agenda_line (staff);
CREATE INDEX agenda_line_action ON agenda_line (action);
CREATE TRIGGER agenda_line_kept BEFORE UPDATE ON agenda_line
WHEN (SELECT closed_at FROM meeting WHERE id = OLD.meeting) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;
CREATE TRIGGER agenda_line_stays BEFORE DELETE ON agenda_line
WHEN (SELECT closed_at FROM meeting WHERE id = OLD.meeting) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;
CREATE INDEX meeting_attendance_staff ON meeting_attendance (staff);
CREATE INDEX attachment_loose ON attachment (at) WHERE kept = 0;
CREATE INDEX attachment_giver_staff ON attachment_giver (staff);
CREATE INDEX patrol_round_by ON patrol_round (by_staff, ended);
CREATE INDEX patrol_stop_listing ON patrol_stop (listing, looked);
CREATE INDEX patrol_tick_checkpoint ON patrol_tick (checkpoint);
CREATE INDEX finding_listing ON finding (listing, field);
CREATE INDEX finding_state ON finding (state, at);
CREATE INDEX finding_at ON finding (at);
CREATE INDEX finding_by ON finding (by_staff, at);
CREATE INDEX finding_picture ON finding (picture);
CREATE INDEX finding_decided_by ON finding (decided_by);
CREATE INDEX finding_fixed_by ON finding (fixed_by);
CREATE INDEX finding_counts_with ON finding (counts_with);
CREATE UNIQUE INDEX finding_open_once ON finding (listing, field, detail) WHERE state IN ('reported', 'verified');
CREATE TRIGGER finding_stays BEFORE DELETE ON finding
BEGIN SELECT RAISE(ABORT, 'findings are never deleted'); END;
CREATE INDEX finding_thanks_staff ON finding_thanks (staff);
CREATE INDEX figure_day ON figure (day, staff);
CREATE INDEX figure_by ON figure (by_staff);
CREATE TRIGGER figure_next BEFORE INSERT ON figure
WHEN NEW.version <> 1 + (SELECT coalesce(max(version), 0) FROM figure WHERE staff = NEW.staff AND day = NEW.day)
BEGIN SELECT RAISE(ABORT, 'figures are only corrected'); END;
CREATE TRIGGER figure_kept BEFORE UPDATE ON figure
BEGIN SELECT RAISE(ABORT, 'figures are only corrected'); END;
CREATE TRIGGER figure_stays BEFORE DELETE ON figure
BEGIN SELECT RAISE(ABORT, 'figures are only corrected'); END;
CREATE INDEX platform_figure_day ON platform_figure (day, staff);
CREATE INDEX platform_figure_by ON platform_figure (by_staff);
CREATE INDEX figure_alias_staff ON figure_alias (staff);
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id = 1147301739;
PRAGMA user_version = 7;
