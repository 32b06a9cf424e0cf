-- The register of complaints (CMP-01 to CMP-03, HND-06); customers inside free text.

CREATE TABLE complaint_setting (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  -- Days after which a complaint should be closed.
  days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 60)
) STRICT;
INSERT INTO complaint_setting (id, days) VALUES (1, 3);

CREATE TABLE complaint (
  id        INTEGER PRIMARY KEY,
  came      TEXT    NOT NULL CHECK (came IS date(came, '+0 days')),
  channel   TEXT    NOT NULL CHECK (channel IN ('chat', 'phone', 'platform', 'review', 'other')),
  cause     TEXT    NOT NULL CHECK (cause IN ('service', 'product', 'logistics', 'other')),
  serious   TEXT    NOT NULL CHECK (serious IN ('grave', 'serious', 'normal')),
  what      TEXT    NOT NULL CHECK (what <> ''),
  customer  INTEGER REFERENCES customer (id),
  order_no  TEXT    NOT NULL,
  -- Who served the customer; nobody where nobody noted it.
  agent     INTEGER REFERENCES staff (id),
  noted_by  INTEGER NOT NULL REFERENCES staff (id),
  noted_at  TEXT    NOT NULL CHECK (noted_at IS strftime('%Y-%m-%dT%H:%M:%S', noted_at, '+0 days')),
  -- Who sees to it; nobody yet: the manager.
  owner     INTEGER REFERENCES staff (id),
  due       TEXT    NOT NULL CHECK (due IS date(due, '+0 days')),
  state     TEXT    NOT NULL CHECK (state IN ('noted', 'handling', 'answered', 'closed')),
  outcome   TEXT    NOT NULL,
  closed_at TEXT    CHECK (closed_at IS strftime('%Y-%m-%dT%H:%M:%S', closed_at, '+0 days')),
  -- The handover item that goes with it.
  item      INTEGER REFERENCES handover_item (id),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  CHECK (state <> 'closed' OR outcome <> '')
) STRICT;
CREATE INDEX complaint_open ON complaint (due) WHERE state <> 'closed';
CREATE INDEX complaint_came ON complaint (came);
CREATE INDEX complaint_customer ON complaint (customer);
CREATE INDEX complaint_agent ON complaint (agent, came);
CREATE INDEX complaint_noted_by ON complaint (noted_by);
CREATE INDEX complaint_owner ON complaint (owner);
CREATE INDEX complaint_item ON complaint (item);

CREATE TRIGGER complaint_stays BEFORE DELETE ON complaint
BEGIN SELECT RAISE(ABORT, 'complaints are never deleted'); END;
CREATE TRIGGER complaint_new BEFORE INSERT ON complaint WHEN EXISTS (SELECT 1 FROM complaint WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'complaints are never replaced'); END;

-- What was done, step by step; only ever added to. A purge of the customer blanks the text.
CREATE TABLE complaint_step (
  id        INTEGER PRIMARY KEY,
  complaint INTEGER NOT NULL REFERENCES complaint (id),
  at        TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  by_staff  INTEGER NOT NULL REFERENCES staff (id),
  state     TEXT    NOT NULL CHECK (state IN ('noted', 'handling', 'answered', 'closed')),
  to_staff  INTEGER REFERENCES staff (id),
  text      TEXT    NOT NULL
) STRICT;
CREATE INDEX complaint_step_complaint ON complaint_step (complaint);
CREATE INDEX complaint_step_by ON complaint_step (by_staff);
CREATE INDEX complaint_step_to ON complaint_step (to_staff);

CREATE TRIGGER complaint_step_stays BEFORE DELETE ON complaint_step
BEGIN SELECT RAISE(ABORT, 'the story of a complaint is only added to'); END;

-- A line of the agenda may be about a complaint.
ALTER TABLE agenda_line ADD COLUMN complaint INTEGER REFERENCES complaint (id);
CREATE UNIQUE INDEX agenda_line_complaint ON agenda_line (complaint, meeting) WHERE complaint IS NOT NULL;

-- Customers inside free text ------------------------------------------------------------------------------------------------------

-- While it is 1, what is written once may have a customer's value replaced by a pointer to the card, and nothing else changes.
ALTER TABLE retention ADD COLUMN hiding INTEGER NOT NULL DEFAULT 0 CHECK (hiding IN (0, 1));
CREATE INDEX customer_contact_address ON customer_contact (value, customer) WHERE channel = 'address';

DROP TRIGGER note_kept;
CREATE TRIGGER note_kept BEFORE UPDATE OF id, words, author, at ON note WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a note stays as it was written'); END;
DROP TRIGGER note_answer_kept;
CREATE TRIGGER note_answer_kept BEFORE UPDATE ON note_answer WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;
DROP TRIGGER agenda_line_kept;
CREATE TRIGGER agenda_line_kept BEFORE UPDATE ON agenda_line
WHEN (SELECT closed_at FROM meeting WHERE id = OLD.meeting) IS NOT NULL AND (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;
DROP TRIGGER figure_kept;
CREATE TRIGGER figure_kept BEFORE UPDATE ON figure WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'figures are only corrected'); END;
DROP TRIGGER audit_line_kept;
CREATE TRIGGER audit_line_kept BEFORE UPDATE ON audit_line WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
DROP TRIGGER ruling_kept;
CREATE TRIGGER ruling_kept BEFORE UPDATE ON ruling WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a ruling stays as it was asked for'); END;
DROP TRIGGER ruling_decision_kept;
CREATE TRIGGER ruling_decision_kept BEFORE UPDATE ON ruling_decision WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a ruling stays as it was made'); END;
DROP TRIGGER offence_kept;
CREATE TRIGGER offence_kept BEFORE UPDATE ON offence WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a report stays as it was made'); END;
DROP TRIGGER offence_answer_kept;
CREATE TRIGGER offence_answer_kept BEFORE UPDATE ON offence_answer WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;
DROP TRIGGER offence_decision_kept;
CREATE TRIGGER offence_decision_kept BEFORE UPDATE ON offence_decision WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;
DROP TRIGGER reward_decision_kept;
CREATE TRIGGER reward_decision_kept BEFORE UPDATE ON reward_decision WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;
DROP TRIGGER ledger_clock_kept;
CREATE TRIGGER ledger_clock_kept BEFORE UPDATE ON ledger_clock WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'what was said of the clock stays'); END;
DROP TRIGGER exemption_kept;
CREATE TRIGGER exemption_kept BEFORE UPDATE ON exemption
WHEN (SELECT hiding FROM retention) = 0 AND (
  OLD.to_day IS NOT NULL OR (NEW.id, NEW.rule, NEW.staff, NEW.from_day, NEW.reason, NEW.by_staff, NEW.at)
  IS NOT (OLD.id, OLD.rule, OLD.staff, OLD.from_day, OLD.reason, OLD.by_staff, OLD.at) OR NEW.ruling IS NOT OLD.ruling)
BEGIN SELECT RAISE(ABORT, 'an exemption only ends'); END;

-- A price error stands on the handover sheet too, and a correction follows there.
ALTER TABLE finding ADD COLUMN item INTEGER REFERENCES handover_item (id);
CREATE INDEX finding_item ON finding (item);
