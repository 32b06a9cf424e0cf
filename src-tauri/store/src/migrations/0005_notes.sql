-- The problem and idea book, its weekly collections, the meeting, and proposed rewards.

-- Proposed rewards: facts for the ledger, only ever added, once per cause and person. ------------------------------------------

CREATE TABLE reward_proposal (
  id       INTEGER PRIMARY KEY,
  cause    TEXT    NOT NULL CHECK (cause IN ('idea', 'finding')),
  cause_id INTEGER NOT NULL,
  staff    INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  UNIQUE (cause, cause_id, staff)
) STRICT;
CREATE INDEX reward_proposal_staff ON reward_proposal (staff);

CREATE TRIGGER reward_proposal_kept BEFORE UPDATE ON reward_proposal
BEGIN SELECT RAISE(ABORT, 'a proposed reward is a fact'); END;
CREATE TRIGGER reward_proposal_stays BEFORE DELETE ON reward_proposal
BEGIN SELECT RAISE(ABORT, 'a proposed reward is a fact'); END;

-- Why a sale was lost. Those that ship are known by their code and worded by the screen; a name of the shop's own goes before. ---

CREATE TABLE lost_reason (
  id     INTEGER PRIMARY KEY,
  code   TEXT    UNIQUE CHECK (code IN ('price', 'stock', 'size', 'shipping', 'trust', 'reply', 'discount', 'browsing', 'other')),
  name   TEXT,
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  CHECK (code IS NOT NULL OR name IS NOT NULL)
) STRICT;
INSERT INTO lost_reason (id, code, hidden) VALUES
  (1, 'price', 0), (2, 'discount', 0), (3, 'stock', 0), (4, 'size', 0), (5, 'shipping', 0), (6, 'trust', 0), (7, 'reply', 0),
  (8, 'browsing', 0), (9, 'other', 0);

-- Notes: written once, never changed in what they say, never torn out. ----------------------------------------------------------

CREATE TABLE note_collection (
  id        INTEGER PRIMARY KEY,
  from_day  TEXT    NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  to_day    TEXT    NOT NULL CHECK (to_day IS date(to_day, '+0 days')),
  last_note INTEGER NOT NULL,
  closed_by INTEGER NOT NULL REFERENCES staff (id),
  closed_at TEXT    NOT NULL CHECK (closed_at IS strftime('%Y-%m-%dT%H:%M:%S', closed_at, '+0 days')),
  CHECK (to_day >= from_day)
) STRICT;
CREATE INDEX note_collection_by ON note_collection (closed_by);

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
CREATE INDEX note_author ON note (author, id);
CREATE INDEX note_kind ON note (kind, id);
CREATE INDEX note_state ON note (state, id);
CREATE INDEX note_same_as ON note (same_as);
CREATE INDEX note_collection_of ON note (collection, id);
CREATE INDEX note_at ON note (at);

-- Never before an earlier one: what a closed collection covers stays covered.
CREATE TRIGGER note_next AFTER INSERT ON note WHEN NEW.id <> (SELECT max(id) FROM note)
BEGIN SELECT RAISE(ABORT, 'notes follow each other'); END;
CREATE TRIGGER note_kept BEFORE UPDATE OF id, words, author, at ON note
BEGIN SELECT RAISE(ABORT, 'a note stays as it was written'); END;
CREATE TRIGGER note_stays BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'a note stays'); END;
CREATE TRIGGER note_stays_answered BEFORE UPDATE OF state ON note WHEN NEW.state = 'open' AND OLD.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'an answer is not taken back'); END;

CREATE TABLE lost_sale (
  note      INTEGER PRIMARY KEY REFERENCES note (id),
  reason    INTEGER REFERENCES lost_reason (id),
  product   TEXT    NOT NULL,
  order_ref TEXT    NOT NULL
) STRICT;
CREATE INDEX lost_sale_reason ON lost_sale (reason);

-- Answers: only ever added; the latest stands, and the note says so.
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

-- Who wrote nothing though they were on the rota, as it was when the collection closed.
CREATE TABLE note_silent (
  collection INTEGER NOT NULL REFERENCES note_collection (id),
  staff      INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (collection, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_silent_staff ON note_silent (staff);

-- A collection closes over every note up to its last one, and only when each of them has an answer.
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

-- Search. Trigrams answer what has three characters and more; for one and two there is every pair of neighbours, written as two
-- groups of four letters, so that a single character is a prefix. What is in both is folded: lower case, half width.
CREATE VIRTUAL TABLE note_search USING fts5 (folded, tokenize = 'trigram');
CREATE VIRTUAL TABLE note_pair USING fts5 (pairs, content = '', detail = none, columnsize = 0, prefix = '4', tokenize = 'ascii');

-- The meeting 例会 and what comes of it. -------------------------------------------------------------------------------------------

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
CREATE INDEX meeting_made_by ON meeting (made_by);
CREATE INDEX meeting_closed_by ON meeting (closed_by);

CREATE TRIGGER meeting_stays BEFORE DELETE ON meeting WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;
CREATE TRIGGER meeting_kept BEFORE UPDATE ON meeting WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;

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
CREATE INDEX meeting_action_meeting ON meeting_action (meeting);
CREATE INDEX meeting_action_owner ON meeting_action (owner);
CREATE INDEX meeting_action_done_by ON meeting_action (done_by);
CREATE INDEX meeting_action_open ON meeting_action (due) WHERE done_at IS NULL;

-- A line of the agenda says what it is about by pointing there; only a line of the shop's own has words.
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
CREATE INDEX agenda_line_note ON agenda_line (note);
CREATE INDEX agenda_line_staff ON agenda_line (staff);
CREATE INDEX agenda_line_action ON agenda_line (action);

CREATE TRIGGER agenda_line_kept BEFORE UPDATE ON agenda_line
WHEN (SELECT closed_at FROM meeting WHERE id = OLD.meeting) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;
CREATE TRIGGER agenda_line_stays BEFORE DELETE ON agenda_line
WHEN (SELECT closed_at FROM meeting WHERE id = OLD.meeting) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;

CREATE TABLE meeting_attendance (
  meeting  INTEGER NOT NULL REFERENCES meeting (id),
  staff    INTEGER NOT NULL REFERENCES staff (id),
  presence TEXT    NOT NULL CHECK (presence IN ('present', 'absent', 'excused')),
  PRIMARY KEY (meeting, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_attendance_staff ON meeting_attendance (staff);
