-- Pictures, the patrol of the shop's listings and its findings, and the service figures.

-- Pictures: the same bytes are kept once. `kept` is 0 until something refers to the picture; what stays loose is dropped.
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
CREATE INDEX attachment_loose ON attachment (at) WHERE kept = 0;

-- Who has handed a picture in: they may look at it before it belongs to anything.
CREATE TABLE attachment_giver (
  attachment INTEGER NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
  staff      INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (attachment, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_giver_staff ON attachment_giver (staff);

-- Patrol ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE listing (
  id      INTEGER PRIMARY KEY,
  code    TEXT    NOT NULL UNIQUE CHECK (code <> ''),
  title   TEXT    NOT NULL CHECK (title <> ''),
  price   INTEGER CHECK (price >= 0),
  link    TEXT    NOT NULL,
  added   TEXT    NOT NULL CHECK (added IS date(added, '+0 days')),
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;

CREATE TABLE checkpoint (
  id      INTEGER PRIMARY KEY,
  place   INTEGER NOT NULL,
  field   TEXT    NOT NULL CHECK (field IN ('price', 'title', 'pictures', 'attributes', 'variants', 'stock', 'sizes', 'description', 'promotion', 'shipping', 'other')),
  words   TEXT    NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  CHECK (field <> 'other' OR words <> '')
) STRICT;

-- What ships: the screen words a point of which the shop has written nothing.
INSERT INTO checkpoint (place, field, words, retired) VALUES
  (1, 'price', '', 0), (2, 'title', '', 0), (3, 'pictures', '', 0), (4, 'attributes', '', 0), (5, 'variants', '', 0),
  (6, 'stock', '', 0), (7, 'sizes', '', 0), (8, 'description', '', 0), (9, 'promotion', '', 0), (10, 'shipping', '', 0);

CREATE TABLE patrol_setting (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  same_field    TEXT    NOT NULL CHECK (same_field IN ('once', 'each')),
  round_size    INTEGER NOT NULL CHECK (round_size BETWEEN 1 AND 100)
) STRICT;
INSERT INTO patrol_setting (id, same_field, round_size) VALUES (1, 'each', 10);

CREATE TABLE patrol_round (
  id       INTEGER PRIMARY KEY,
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  began    TEXT    NOT NULL CHECK (began IS strftime('%Y-%m-%dT%H:%M:%S', began, '+0 days')),
  ended    TEXT    CHECK (ended IS strftime('%Y-%m-%dT%H:%M:%S', ended, '+0 days'))
) STRICT;
CREATE INDEX patrol_round_by ON patrol_round (by_staff, ended);

CREATE TABLE patrol_stop (
  round   INTEGER NOT NULL REFERENCES patrol_round (id),
  listing INTEGER NOT NULL REFERENCES listing (id),
  place   INTEGER NOT NULL,
  looked  TEXT    CHECK (looked IS strftime('%Y-%m-%dT%H:%M:%S', looked, '+0 days')),
  PRIMARY KEY (round, listing)
) STRICT, WITHOUT ROWID;
CREATE INDEX patrol_stop_listing ON patrol_stop (listing, looked);

CREATE TABLE patrol_tick (
  round      INTEGER NOT NULL,
  listing    INTEGER NOT NULL,
  checkpoint INTEGER NOT NULL REFERENCES checkpoint (id),
  fine       INTEGER NOT NULL CHECK (fine IN (0, 1)),
  PRIMARY KEY (round, listing, checkpoint),
  FOREIGN KEY (round, listing) REFERENCES patrol_stop (round, listing)
) STRICT, WITHOUT ROWID;
CREATE INDEX patrol_tick_checkpoint ON patrol_tick (checkpoint);

-- `detail` says which field is meant where `field` is 'other'.
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
CREATE INDEX finding_listing ON finding (listing, field);
CREATE INDEX finding_state ON finding (state, at);
CREATE INDEX finding_at ON finding (at);
CREATE INDEX finding_by ON finding (by_staff, at);
CREATE INDEX finding_picture ON finding (picture);
CREATE INDEX finding_decided_by ON finding (decided_by);
CREATE INDEX finding_fixed_by ON finding (fixed_by);
CREATE INDEX finding_counts_with ON finding (counts_with);
-- The first finder wins, also if two report in the same second.
CREATE UNIQUE INDEX finding_open_once ON finding (listing, field, detail) WHERE state IN ('reported', 'verified');
CREATE TRIGGER finding_stays BEFORE DELETE ON finding
BEGIN SELECT RAISE(ABORT, 'findings are never deleted'); END;

-- Who reported the same afterwards.
CREATE TABLE finding_thanks (
  finding   INTEGER NOT NULL REFERENCES finding (id),
  staff     INTEGER NOT NULL REFERENCES staff (id),
  at        TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (finding, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_thanks_staff ON finding_thanks (staff);

-- Figures --------------------------------------------------------------------------------------------------------------------

-- A person's own day. A correction is a further version; nothing is changed or taken away.
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
CREATE INDEX figure_day ON figure (day, staff);
CREATE INDEX figure_by ON figure (by_staff);
CREATE TRIGGER figure_next BEFORE INSERT ON figure
WHEN NEW.version <> 1 + (SELECT coalesce(max(version), 0) FROM figure WHERE staff = NEW.staff AND day = NEW.day)
BEGIN SELECT RAISE(ABORT, 'figures are only corrected'); END;
CREATE TRIGGER figure_kept BEFORE UPDATE ON figure
BEGIN SELECT RAISE(ABORT, 'figures are only corrected'); END;
CREATE TRIGGER figure_stays BEFORE DELETE ON figure
BEGIN SELECT RAISE(ABORT, 'figures are only corrected'); END;

CREATE TABLE figure_setting (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  final_after INTEGER NOT NULL CHECK (final_after BETWEEN 0 AND 60)
) STRICT;
INSERT INTO figure_setting (id, final_after) VALUES (1, 4);

-- What the platform counted. Rates in hundredths of a percent, money in fen, pieces per customer in hundredths, spans in tenths of
-- a second. A provisional row stays beside the final one.
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
CREATE INDEX platform_figure_day ON platform_figure (day, staff);
CREATE INDEX platform_figure_by ON platform_figure (by_staff);

-- Which nickname is whose; without `staff` it is nobody of ours.
CREATE TABLE figure_alias (
  nick  TEXT    PRIMARY KEY NOT NULL CHECK (nick <> ''),
  staff INTEGER REFERENCES staff (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_alias_staff ON figure_alias (staff);
