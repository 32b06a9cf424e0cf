-- The rule book, offences, rulings and what is decided about rewards. Facts are only ever added, never written over, also by INSERT OR
-- REPLACE from a connection without recursive triggers; what stands is computed.

-- Rulings 裁定 ------------------------------------------------------------------------------------------------------------------

-- A question that the rules leave open. It is decided once; a later ruling may take its place.
CREATE TABLE ruling (
  id       INTEGER PRIMARY KEY,
  question TEXT    NOT NULL CHECK (length(question) BETWEEN 1 AND 4000),
  asked_by INTEGER NOT NULL REFERENCES staff (id),
  asked_at TEXT    NOT NULL CHECK (asked_at IS strftime('%Y-%m-%dT%H:%M:%S', asked_at, '+0 days')),
  replaces INTEGER REFERENCES ruling (id) CHECK (replaces < id)
) STRICT;
CREATE INDEX ruling_asked_by ON ruling (asked_by);
CREATE INDEX ruling_replaces ON ruling (replaces);

CREATE TABLE ruling_decision (
  ruling   INTEGER PRIMARY KEY REFERENCES ruling (id),
  words    TEXT    NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX ruling_decision_by ON ruling_decision (by_staff);

CREATE TRIGGER ruling_new BEFORE INSERT ON ruling WHEN EXISTS (SELECT 1 FROM ruling WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER ruling_kept BEFORE UPDATE ON ruling
BEGIN SELECT RAISE(ABORT, 'a ruling stays as it was asked for'); END;
CREATE TRIGGER ruling_stays BEFORE DELETE ON ruling
BEGIN SELECT RAISE(ABORT, 'a ruling stays'); END;
CREATE TRIGGER ruling_decision_new BEFORE INSERT ON ruling_decision WHEN EXISTS (SELECT 1 FROM ruling_decision WHERE ruling = NEW.ruling)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER ruling_decision_kept BEFORE UPDATE ON ruling_decision
BEGIN SELECT RAISE(ABORT, 'a ruling stays as it was made'); END;
CREATE TRIGGER ruling_decision_stays BEFORE DELETE ON ruling_decision
BEGIN SELECT RAISE(ABORT, 'a ruling stays'); END;

-- The rule book 守则 ------------------------------------------------------------------------------------------------------------

-- An edition is written as a draft and issued with the day from which it binds; then it stays as it is. There is one draft at the most.
CREATE TABLE edition (
  id        INTEGER PRIMARY KEY,
  name      TEXT    NOT NULL,
  remark    TEXT    NOT NULL,
  trial     INTEGER NOT NULL CHECK (trial IN (0, 1)),
  from_day  TEXT    CHECK (from_day IS date(from_day, '+0 days')),
  made_by   INTEGER NOT NULL REFERENCES staff (id),
  made_at   TEXT    NOT NULL CHECK (made_at IS strftime('%Y-%m-%dT%H:%M:%S', made_at, '+0 days')),
  issued_by INTEGER REFERENCES staff (id),
  issued_at TEXT    CHECK (issued_at IS strftime('%Y-%m-%dT%H:%M:%S', issued_at, '+0 days')),
  CHECK ((issued_by IS NULL) = (issued_at IS NULL)),
  CHECK ((issued_by IS NULL) = (from_day IS NULL))
) STRICT;
CREATE UNIQUE INDEX edition_one_draft ON edition (issued_at IS NULL) WHERE issued_at IS NULL;
CREATE INDEX edition_made_by ON edition (made_by);
CREATE INDEX edition_issued_by ON edition (issued_by);

CREATE TRIGGER edition_new BEFORE INSERT ON edition WHEN EXISTS (SELECT 1 FROM edition WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER edition_kept BEFORE UPDATE ON edition WHEN OLD.issued_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;
CREATE TRIGGER edition_stays BEFORE DELETE ON edition WHEN OLD.issued_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;

-- A rule keeps its id through all editions; what it says stands in the clause of each edition.
CREATE TABLE book_rule (
  id   INTEGER PRIMARY KEY,
  code TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 20)
) STRICT;

-- `counts`: how offences add up: by this rule alone, or by every rule of the paragraph. `penalty`: a ladder of steps, a severe kind
-- without one, or none at all (a word is said). Amounts in fen.
CREATE TABLE clause (
  edition   INTEGER NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
  rule      INTEGER NOT NULL REFERENCES book_rule (id),
  place     INTEGER NOT NULL,
  category  TEXT    NOT NULL,
  words     TEXT    NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  paragraph TEXT    NOT NULL,
  counts    TEXT    NOT NULL CHECK (counts IN ('rule', 'paragraph')),
  penalty   TEXT    NOT NULL CHECK (penalty IN ('ladder', 'severe', 'word')),
  PRIMARY KEY (edition, rule),
  CHECK (counts = 'rule' OR paragraph <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX clause_rule ON clause (rule, edition);

CREATE TABLE clause_step (
  edition INTEGER NOT NULL,
  rule    INTEGER NOT NULL,
  step    INTEGER NOT NULL CHECK (step BETWEEN 1 AND 10),
  sort    TEXT    NOT NULL CHECK (sort IN ('word', 'fine', 'dismissal')),
  amount  INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000),
  PRIMARY KEY (edition, rule, step),
  FOREIGN KEY (edition, rule) REFERENCES clause (edition, rule) ON DELETE CASCADE,
  CHECK ((sort = 'fine') = (amount > 0))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER clause_added BEFORE INSERT ON clause WHEN (SELECT issued_at FROM edition WHERE id = NEW.edition) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;
CREATE TRIGGER clause_kept BEFORE UPDATE ON clause WHEN (SELECT issued_at FROM edition WHERE id = OLD.edition) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;
CREATE TRIGGER clause_stays BEFORE DELETE ON clause WHEN (SELECT issued_at FROM edition WHERE id = OLD.edition) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;
CREATE TRIGGER clause_step_added BEFORE INSERT ON clause_step WHEN (SELECT issued_at FROM edition WHERE id = NEW.edition) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;
CREATE TRIGGER clause_step_kept BEFORE UPDATE ON clause_step WHEN (SELECT issued_at FROM edition WHERE id = OLD.edition) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;
CREATE TRIGGER clause_step_stays BEFORE DELETE ON clause_step WHEN (SELECT issued_at FROM edition WHERE id = OLD.edition) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;

-- Who has read which edition 签阅.
CREATE TABLE edition_read (
  edition INTEGER NOT NULL REFERENCES edition (id),
  staff   INTEGER NOT NULL REFERENCES staff (id),
  at      TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (edition, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_read_staff ON edition_read (staff);
CREATE TRIGGER edition_read_kept BEFORE UPDATE ON edition_read
BEGIN SELECT RAISE(ABORT, 'what was read stays read'); END;
CREATE TRIGGER edition_read_stays BEFORE DELETE ON edition_read
BEGIN SELECT RAISE(ABORT, 'what was read stays read'); END;

-- Who is let off a rule, and when: a QQ agent may use QQ. Only its last day is set later, once.
CREATE TABLE exemption (
  id       INTEGER PRIMARY KEY,
  rule     INTEGER NOT NULL REFERENCES book_rule (id),
  staff    INTEGER NOT NULL REFERENCES staff (id),
  from_day TEXT    NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  to_day   TEXT    CHECK (to_day IS date(to_day, '+0 days')),
  reason   TEXT    NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
  ruling   INTEGER REFERENCES ruling (id),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  CHECK (to_day IS NULL OR to_day >= from_day)
) STRICT;
CREATE INDEX exemption_rule ON exemption (rule);
CREATE INDEX exemption_staff ON exemption (staff, rule);
CREATE INDEX exemption_ruling ON exemption (ruling);
CREATE INDEX exemption_by ON exemption (by_staff);
CREATE TRIGGER exemption_new BEFORE INSERT ON exemption WHEN EXISTS (SELECT 1 FROM exemption WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER exemption_kept BEFORE UPDATE ON exemption
WHEN OLD.to_day IS NOT NULL OR (NEW.id, NEW.rule, NEW.staff, NEW.from_day, NEW.reason, NEW.by_staff, NEW.at)
  IS NOT (OLD.id, OLD.rule, OLD.staff, OLD.from_day, OLD.reason, OLD.by_staff, OLD.at) OR NEW.ruling IS NOT OLD.ruling
BEGIN SELECT RAISE(ABORT, 'an exemption only ends'); END;
CREATE TRIGGER exemption_stays BEFORE DELETE ON exemption
BEGIN SELECT RAISE(ABORT, 'an exemption stays'); END;

-- What the shop has settled: how long an offence counts (for good where nothing is set), and what may be deducted from a month's
-- wage: a share in percent and a floor in fen that must be left, with where the figures come from.
CREATE TABLE discipline_setting (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  lasts_days INTEGER CHECK (lasts_days BETWEEN 1 AND 3650),
  share      INTEGER CHECK (share BETWEEN 0 AND 100),
  floor      INTEGER CHECK (floor BETWEEN 0 AND 100000000),
  source     TEXT    NOT NULL,
  merged     TEXT    NOT NULL CHECK (merged IN ('first', 'each', 'split'))
) STRICT;
INSERT INTO discipline_setting (id, source, merged) VALUES (1, '', 'first');

-- What somebody earns in a month, from a day on; only for the cap on deductions.
CREATE TABLE wage (
  id       INTEGER PRIMARY KEY,
  staff    INTEGER NOT NULL REFERENCES staff (id),
  from_day TEXT    NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  amount   INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX wage_staff ON wage (staff, from_day);
CREATE INDEX wage_by ON wage (by_staff);
CREATE TRIGGER wage_new BEFORE INSERT ON wage WHEN EXISTS (SELECT 1 FROM wage WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER wage_kept BEFORE UPDATE ON wage
BEGIN SELECT RAISE(ABORT, 'a wage is only followed by another'); END;
CREATE TRIGGER wage_stays BEFORE DELETE ON wage
BEGIN SELECT RAISE(ABORT, 'a wage is only followed by another'); END;

-- Offences 违规 -----------------------------------------------------------------------------------------------------------------

-- What was reported: it never changes. The edition is the one in force on the day it happened.
CREATE TABLE offence (
  id          INTEGER PRIMARY KEY,
  rule        INTEGER NOT NULL,
  edition     INTEGER NOT NULL,
  staff       INTEGER NOT NULL REFERENCES staff (id),
  happened    TEXT    NOT NULL CHECK (happened IS strftime('%Y-%m-%dT%H:%M:%S', happened, '+0 days')),
  words       TEXT    NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  picture     INTEGER REFERENCES attachment (id),
  reported_by INTEGER NOT NULL REFERENCES staff (id),
  reported_at TEXT    NOT NULL CHECK (reported_at IS strftime('%Y-%m-%dT%H:%M:%S', reported_at, '+0 days')),
  FOREIGN KEY (edition, rule) REFERENCES clause (edition, rule)
) STRICT;
CREATE INDEX offence_clause ON offence (edition, rule);
CREATE INDEX offence_rule ON offence (rule);
CREATE INDEX offence_staff ON offence (staff, happened);
CREATE INDEX offence_happened ON offence (happened);
CREATE INDEX offence_picture ON offence (picture);
CREATE INDEX offence_reported_by ON offence (reported_by);
CREATE TRIGGER offence_new BEFORE INSERT ON offence WHEN EXISTS (SELECT 1 FROM offence WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER offence_kept BEFORE UPDATE ON offence
BEGIN SELECT RAISE(ABORT, 'a report stays as it was made'); END;
CREATE TRIGGER offence_stays BEFORE DELETE ON offence
BEGIN SELECT RAISE(ABORT, 'a report stays'); END;

-- What the person says to it.
CREATE TABLE offence_answer (
  id       INTEGER PRIMARY KEY,
  offence  INTEGER NOT NULL REFERENCES offence (id),
  answer   TEXT    NOT NULL CHECK (answer IN ('accepts', 'contests', 'asks')),
  words    TEXT    NOT NULL CHECK (length(words) <= 4000),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  CHECK (answer = 'accepts' OR words <> '')
) STRICT;
CREATE INDEX offence_answer_of ON offence_answer (offence, id);
CREATE INDEX offence_answer_by ON offence_answer (by_staff);
CREATE TRIGGER offence_answer_new BEFORE INSERT ON offence_answer WHEN EXISTS (SELECT 1 FROM offence_answer WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER offence_answer_kept BEFORE UPDATE ON offence_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;
CREATE TRIGGER offence_answer_stays BEFORE DELETE ON offence_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;

-- What was decided, one decision after the other; the latest stands. `step` is the step that the standing offences gave, 0 where the
-- rule has no ladder; `proposed` what the rule gave for it, and `sort` and `amount` what was decided.
CREATE TABLE offence_decision (
  id              INTEGER PRIMARY KEY,
  offence         INTEGER NOT NULL REFERENCES offence (id),
  turn            INTEGER NOT NULL CHECK (turn >= 1),
  verdict         TEXT    NOT NULL CHECK (verdict IN ('confirmed', 'dismissed', 'overturned', 'recounted')),
  step            INTEGER NOT NULL CHECK (step >= 0),
  proposed_sort   TEXT    NOT NULL CHECK (proposed_sort IN ('word', 'fine', 'dismissal', 'open')),
  proposed_amount INTEGER NOT NULL CHECK (proposed_amount BETWEEN 0 AND 100000000),
  sort            TEXT    NOT NULL CHECK (sort IN ('none', 'word', 'fine', 'dismissal')),
  amount          INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000),
  reason          TEXT    NOT NULL CHECK (length(reason) <= 4000),
  ruling          INTEGER REFERENCES ruling (id),
  by_staff        INTEGER NOT NULL REFERENCES staff (id),
  at              TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  UNIQUE (offence, turn),
  CHECK ((sort = 'fine') = (amount > 0)),
  CHECK ((sort = 'none') = (verdict IN ('dismissed', 'overturned'))),
  CHECK (verdict NOT IN ('dismissed', 'overturned') OR reason <> ''),
  CHECK ((sort = proposed_sort AND amount = proposed_amount) OR reason <> '')
) STRICT;
CREATE INDEX offence_decision_ruling ON offence_decision (ruling);
CREATE INDEX offence_decision_by ON offence_decision (by_staff);
CREATE INDEX offence_decision_at ON offence_decision (at);

-- Decisions follow each other, nobody decides about themselves, and what is dismissed or overturned is over.
CREATE TRIGGER offence_decision_next BEFORE INSERT ON offence_decision
WHEN NEW.turn <> 1 + (SELECT coalesce(max(turn), 0) FROM offence_decision WHERE offence = NEW.offence)
  OR (NEW.turn = 1) <> (NEW.verdict IN ('confirmed', 'dismissed'))
  OR (SELECT verdict FROM offence_decision WHERE offence = NEW.offence AND turn = NEW.turn - 1) IN ('dismissed', 'overturned')
  OR NEW.by_staff = (SELECT staff FROM offence WHERE id = NEW.offence)
BEGIN SELECT RAISE(ABORT, 'decisions follow each other'); END;
CREATE TRIGGER offence_decision_new BEFORE INSERT ON offence_decision WHEN EXISTS (SELECT 1 FROM offence_decision WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER offence_decision_kept BEFORE UPDATE ON offence_decision
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;
CREATE TRIGGER offence_decision_stays BEFORE DELETE ON offence_decision
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;

-- Which warnings somebody saw and confirmed in spite of.
CREATE TABLE offence_warning (
  decision INTEGER NOT NULL REFERENCES offence_decision (id),
  warning  TEXT    NOT NULL CHECK (warning IN ('over_cap', 'no_wage', 'twice', 'exempt', 'own_report', 'unheard', 'left', 'clock')),
  PRIMARY KEY (decision, warning)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER offence_warning_kept BEFORE UPDATE ON offence_warning
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;
CREATE TRIGGER offence_warning_stays BEFORE DELETE ON offence_warning
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;

-- Rewards 奖励 -------------------------------------------------------------------------------------------------------------------

-- What a reward of a kind is worth, from a day on; of two from one day the later one.
CREATE TABLE reward_rate (
  id       INTEGER PRIMARY KEY,
  sort     TEXT    NOT NULL CHECK (sort IN ('idea', 'finding')),
  amount   INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 100000000),
  from_day TEXT    NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX reward_rate_in_force ON reward_rate (sort, from_day);
CREATE INDEX reward_rate_by ON reward_rate (by_staff);
CREATE TRIGGER reward_rate_new BEFORE INSERT ON reward_rate WHEN EXISTS (SELECT 1 FROM reward_rate WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER reward_rate_kept BEFORE UPDATE ON reward_rate
BEGIN SELECT RAISE(ABORT, 'a rate is only followed by another'); END;
CREATE TRIGGER reward_rate_stays BEFORE DELETE ON reward_rate
BEGIN SELECT RAISE(ABORT, 'a rate is only followed by another'); END;

-- One decision per proposal, or one by hand with words of its own. `share` of `shares` equal parts; `amount` stays empty while the
-- shop has set none, and is completed by a row of `reward_amount`.
CREATE TABLE reward_decision (
  id       INTEGER PRIMARY KEY,
  proposal INTEGER UNIQUE REFERENCES reward_proposal (id),
  staff    INTEGER NOT NULL REFERENCES staff (id),
  verdict  TEXT    NOT NULL CHECK (verdict IN ('granted', 'thanked', 'declined')),
  share    INTEGER NOT NULL CHECK (share >= 1),
  shares   INTEGER NOT NULL CHECK (shares >= share),
  amount   INTEGER CHECK (amount BETWEEN 0 AND 100000000),
  rate     INTEGER REFERENCES reward_rate (id),
  words    TEXT    NOT NULL CHECK (length(words) <= 4000),
  ruling   INTEGER REFERENCES ruling (id),
  by_staff INTEGER NOT NULL REFERENCES staff (id) CHECK (by_staff <> staff),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  CHECK (proposal IS NOT NULL OR words <> ''),
  CHECK (verdict = 'granted' OR amount = 0),
  CHECK (verdict <> 'declined' OR words <> '')
) STRICT;
CREATE INDEX reward_decision_staff ON reward_decision (staff);
CREATE INDEX reward_decision_rate ON reward_decision (rate);
CREATE INDEX reward_decision_ruling ON reward_decision (ruling);
CREATE INDEX reward_decision_by ON reward_decision (by_staff);
CREATE INDEX reward_decision_at ON reward_decision (at);
CREATE TRIGGER reward_decision_new BEFORE INSERT ON reward_decision WHEN EXISTS (SELECT 1 FROM reward_decision WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER reward_decision_kept BEFORE UPDATE ON reward_decision
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;
CREATE TRIGGER reward_decision_stays BEFORE DELETE ON reward_decision
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;

CREATE TABLE reward_amount (
  decision INTEGER PRIMARY KEY REFERENCES reward_decision (id),
  amount   INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000),
  rate     INTEGER REFERENCES reward_rate (id),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX reward_amount_rate ON reward_amount (rate);
CREATE INDEX reward_amount_by ON reward_amount (by_staff);
CREATE TRIGGER reward_amount_once BEFORE INSERT ON reward_amount
WHEN (SELECT amount FROM reward_decision WHERE id = NEW.decision) IS NOT NULL
  OR NEW.by_staff = (SELECT staff FROM reward_decision WHERE id = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'an amount is frozen when it is decided'); END;
CREATE TRIGGER reward_amount_new BEFORE INSERT ON reward_amount WHEN EXISTS (SELECT 1 FROM reward_amount WHERE decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER reward_amount_kept BEFORE UPDATE ON reward_amount
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;
CREATE TRIGGER reward_amount_stays BEFORE DELETE ON reward_amount
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;

-- The meeting's agenda speaks of fines and rewards of the week: how many, and how much. ------------------------------------------

CREATE TABLE agenda_line_wider (
  id        INTEGER PRIMARY KEY,
  meeting   INTEGER NOT NULL REFERENCES meeting (id),
  kind      TEXT    NOT NULL CHECK (kind IN ('action', 'team', 'note', 'finding', 'complaint', 'fine', 'reward', 'report', 'own')),
  note      INTEGER REFERENCES note (id),
  staff     INTEGER REFERENCES staff (id),
  action    INTEGER REFERENCES meeting_action (id),
  served    INTEGER CHECK (served >= 0),
  bought    INTEGER CHECK (bought >= 0),
  notes     INTEGER CHECK (notes >= 0),
  amount    INTEGER CHECK (amount >= 0),
  words     TEXT    NOT NULL,
  minutes   TEXT    NOT NULL,
  CHECK ((kind = 'note') = (note IS NOT NULL)),
  CHECK ((kind = 'report') = (staff IS NOT NULL)),
  CHECK ((kind = 'action') = (action IS NOT NULL)),
  CHECK (kind IN ('fine', 'reward') OR amount IS NULL),
  UNIQUE (meeting, note),
  UNIQUE (meeting, staff),
  UNIQUE (meeting, action)
) STRICT;
INSERT INTO agenda_line_wider (id, meeting, kind, note, staff, action, served, bought, notes, words, minutes)
  SELECT id, meeting, kind, note, staff, action, served, bought, notes, words, minutes FROM agenda_line;
DROP TRIGGER agenda_line_stays;
DROP TRIGGER agenda_line_kept;
DROP TABLE agenda_line;
ALTER TABLE agenda_line_wider RENAME TO agenda_line;
CREATE INDEX agenda_line_note ON agenda_line (note);
CREATE INDEX agenda_line_staff ON agenda_line (staff);
CREATE INDEX agenda_line_action ON agenda_line (action);

CREATE TRIGGER agenda_line_kept BEFORE UPDATE ON agenda_line
WHEN (SELECT closed_at FROM meeting WHERE id = OLD.meeting) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;
CREATE TRIGGER agenda_line_stays BEFORE DELETE ON agenda_line
WHEN (SELECT closed_at FROM meeting WHERE id = OLD.meeting) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;
