-- The handover (HND-01 to HND-07, CON-13): sheets, items and their stories, read-backs, takers of leave slips, outages.
-- An open item stands on the open sheet because it is open; what a sheet handed over is fixed in handover_line when it is closed.

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
CREATE INDEX outage_started_by ON outage (started_by);
CREATE INDEX outage_ended_by ON outage (ended_by);
-- One at a time.
CREATE UNIQUE INDEX outage_on ON outage (ended_at IS NULL) WHERE ended_at IS NULL;
CREATE INDEX outage_started ON outage (started_at);

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

-- The story of an item, only ever added to; a purge of its customer blanks the text.
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
CREATE INDEX handover_event_item ON handover_event (item, deed);
CREATE INDEX handover_event_by ON handover_event (by_staff);
CREATE INDEX handover_event_to ON handover_event (to_staff);

CREATE TRIGGER handover_event_stays BEFORE DELETE ON handover_event
BEGIN SELECT RAISE(ABORT, 'the story of an item is only added to'); END;

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
CREATE INDEX handover_sheet_closed_by ON handover_sheet (closed_by);
CREATE INDEX handover_sheet_accepted_by ON handover_sheet (accepted_by);
CREATE INDEX handover_sheet_settled_by ON handover_sheet (settled_by);
-- Sheets that still want something from somebody.
CREATE INDEX handover_sheet_pending ON handover_sheet (day, turn) WHERE accepted_by IS NULL AND settled_by IS NULL;

CREATE TRIGGER handover_sheet_stays BEFORE DELETE ON handover_sheet
BEGIN SELECT RAISE(ABORT, 'sheets are never deleted'); END;
CREATE TRIGGER handover_sheet_signed BEFORE UPDATE ON handover_sheet
WHEN (OLD.closed_by IS NOT NULL AND (NEW.closed_by IS NOT OLD.closed_by OR NEW.closed_at IS NOT OLD.closed_at))
  OR (OLD.accepted_by IS NOT NULL AND (NEW.accepted_by IS NOT OLD.accepted_by OR NEW.accepted_at IS NOT OLD.accepted_at))
BEGIN SELECT RAISE(ABORT, 'what was signed stays signed'); END;

CREATE TABLE handover_sheet_shift (
  sheet INTEGER NOT NULL REFERENCES handover_sheet (id),
  gives INTEGER NOT NULL CHECK (gives IN (0, 1)),
  place INTEGER NOT NULL,
  shift INTEGER NOT NULL REFERENCES shift_kind (id),
  PRIMARY KEY (sheet, gives, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_sheet_shift_shift ON handover_sheet_shift (shift);

-- What a sheet handed over. Its rows go in when it is closed; an item's age is how many it has.
CREATE TABLE handover_line (
  sheet INTEGER NOT NULL REFERENCES handover_sheet (id),
  item  INTEGER NOT NULL REFERENCES handover_item (id),
  PRIMARY KEY (sheet, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_line_item ON handover_line (item);

CREATE TRIGGER handover_line_stays BEFORE DELETE ON handover_line
BEGIN SELECT RAISE(ABORT, 'what was handed over stays on its sheet'); END;
CREATE TRIGGER handover_line_kept BEFORE UPDATE ON handover_line
BEGIN SELECT RAISE(ABORT, 'what was handed over stays on its sheet'); END;

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
CREATE INDEX handover_read_back_line ON handover_read_back (sheet, item);
CREATE INDEX handover_read_back_item ON handover_read_back (item);
CREATE INDEX handover_read_back_by ON handover_read_back (by_staff);

CREATE TABLE leave_cover (
  leave INTEGER NOT NULL REFERENCES leave (id),
  item  INTEGER NOT NULL REFERENCES handover_item (id),
  -- Nobody: whoever is on the shift.
  taker INTEGER REFERENCES staff (id),
  PRIMARY KEY (leave, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX leave_cover_item ON leave_cover (item);
CREATE INDEX leave_cover_taker ON leave_cover (taker);
