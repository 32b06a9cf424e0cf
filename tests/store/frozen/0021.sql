PRAGMA foreign_keys=OFF;
PRAGMA writable_schema=ON;

BEGIN TRANSACTION;

DROP TABLE IF EXISTS agenda_line;
CREATE TABLE "agenda_line" (
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
  minutes   TEXT    NOT NULL, complaint INTEGER REFERENCES complaint (id),
  CHECK ((kind = 'note') = (note IS NOT NULL)),
  CHECK ((kind = 'report') = (staff IS NOT NULL)),
  CHECK ((kind = 'action') = (action IS NOT NULL)),
  CHECK (kind IN ('fine', 'reward') OR amount IS NULL),
  UNIQUE (meeting, note),
  UNIQUE (meeting, staff),
  UNIQUE (meeting, action)
) STRICT;
CREATE INDEX agenda_line_action ON agenda_line (action);
CREATE UNIQUE INDEX agenda_line_complaint ON agenda_line (complaint, meeting) WHERE complaint IS NOT NULL;
CREATE TRIGGER agenda_line_kept BEFORE UPDATE ON agenda_line
WHEN (SELECT closed_at FROM meeting WHERE id = OLD.meeting) IS NOT NULL AND (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;
CREATE INDEX agenda_line_note ON agenda_line (note);
CREATE INDEX agenda_line_staff ON agenda_line (staff);
CREATE TRIGGER agenda_line_stays BEFORE DELETE ON agenda_line
WHEN (SELECT closed_at FROM meeting WHERE id = OLD.meeting) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;

DROP TABLE IF EXISTS apart;
CREATE TABLE apart (
  id       INTEGER PRIMARY KEY,
  one      INTEGER NOT NULL REFERENCES staff (id),
  other    INTEGER NOT NULL REFERENCES staff (id) CHECK (other <> one),
  from_day TEXT    NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  to_day   TEXT    CHECK (to_day IS date(to_day, '+0 days') AND to_day >= from_day),
  weight   INTEGER CHECK (weight BETWEEN 0 AND 10000)
) STRICT;
INSERT INTO apart VALUES(1,1,2,'2026-12-01',NULL,50);
CREATE INDEX apart_one ON apart (one);
CREATE INDEX apart_other ON apart (other);

DROP TABLE IF EXISTS attachment;
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

DROP TABLE IF EXISTS attachment_giver;
CREATE TABLE attachment_giver (
  attachment INTEGER NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
  staff      INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (attachment, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_giver_staff ON attachment_giver (staff);

DROP TABLE IF EXISTS attempt_given;
CREATE TABLE attempt_given (
  attempt INTEGER NOT NULL,
  place   INTEGER NOT NULL,
  line    INTEGER NOT NULL CHECK (line >= 0),
  choice  INTEGER CHECK (choice >= 0),
  words   TEXT,
  PRIMARY KEY (attempt, place, line),
  CHECK ((choice IS NULL) <> (words IS NULL)),
  FOREIGN KEY (attempt, place) REFERENCES attempt_question (attempt, place)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER attempt_given_in_time BEFORE INSERT ON attempt_given
WHEN (SELECT ended FROM quiz_attempt WHERE id = NEW.attempt) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an attempt that ended stays as it was'); END;
CREATE TRIGGER attempt_given_kept BEFORE UPDATE ON attempt_given WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'an answer is given anew'); END;
CREATE TRIGGER attempt_given_stays BEFORE DELETE ON attempt_given
WHEN (SELECT ended FROM quiz_attempt WHERE id = OLD.attempt) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an attempt that ended stays as it was'); END;

DROP TABLE IF EXISTS attempt_marking;
CREATE TABLE attempt_marking (
  id       INTEGER PRIMARY KEY,
  attempt  INTEGER NOT NULL,
  place    INTEGER NOT NULL,
  mark     INTEGER NOT NULL CHECK (mark BETWEEN 0 AND 10000000),
  remark   TEXT    NOT NULL,
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  FOREIGN KEY (attempt, place) REFERENCES attempt_question (attempt, place)
) STRICT;
CREATE INDEX attempt_marking_by ON attempt_marking (by_staff);
CREATE TRIGGER attempt_marking_kept BEFORE UPDATE ON attempt_marking WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a mark that was given stays'); END;
CREATE INDEX attempt_marking_of ON attempt_marking (attempt, place);
CREATE TRIGGER attempt_marking_stays BEFORE DELETE ON attempt_marking
BEGIN SELECT RAISE(ABORT, 'a mark that was given stays'); END;

DROP TABLE IF EXISTS attempt_order;
CREATE TABLE attempt_order (
  attempt INTEGER NOT NULL,
  place   INTEGER NOT NULL,
  seat    INTEGER NOT NULL CHECK (seat >= 0),
  answer  INTEGER NOT NULL CHECK (answer >= 0),
  PRIMARY KEY (attempt, place, seat),
  FOREIGN KEY (attempt, place) REFERENCES attempt_question (attempt, place)
) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS attempt_question;
CREATE TABLE attempt_question (
  attempt  INTEGER NOT NULL REFERENCES quiz_attempt (id),
  place    INTEGER NOT NULL CHECK (place >= 1),
  question INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  mark     INTEGER CHECK (mark BETWEEN 0 AND 10000000),
  PRIMARY KEY (attempt, place),
  UNIQUE (attempt, question),
  FOREIGN KEY (question, version) REFERENCES question_version (question, version)
) STRICT, WITHOUT ROWID;
INSERT INTO attempt_question VALUES(1,1,1,1,10000000);
CREATE TRIGGER attempt_question_fixed BEFORE UPDATE OF attempt, place, question, version ON attempt_question
BEGIN SELECT RAISE(ABORT, 'what an attempt asks stays'); END;
CREATE INDEX attempt_question_of ON attempt_question (question, version);
CREATE TRIGGER attempt_question_stays BEFORE DELETE ON attempt_question
BEGIN SELECT RAISE(ABORT, 'what an attempt asks stays'); END;

DROP TABLE IF EXISTS attempt_result;
CREATE TABLE attempt_result (
  quiz    INTEGER NOT NULL REFERENCES quiz (id),
  staff   INTEGER NOT NULL REFERENCES staff (id),
  attempt INTEGER NOT NULL REFERENCES quiz_attempt (id),
  percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100), marks INTEGER NOT NULL DEFAULT 0, asked INTEGER NOT NULL DEFAULT 0 CHECK (asked >= 0), unmarked INTEGER NOT NULL DEFAULT 0 CHECK (unmarked BETWEEN 0 AND asked), passed INTEGER CHECK (passed IN (0, 1)),
  PRIMARY KEY (quiz, staff, attempt)
) STRICT, WITHOUT ROWID;
INSERT INTO attempt_result VALUES(1,2,1,100,10000000,1,0,1);
CREATE INDEX attempt_result_attempt ON attempt_result (attempt);
CREATE INDEX attempt_result_staff ON attempt_result (staff);

DROP TABLE IF EXISTS attribute_alternative;
CREATE TABLE attribute_alternative (
  attribute INTEGER NOT NULL REFERENCES product_attribute (id),
  place     INTEGER NOT NULL CHECK (place >= 0),
  value     TEXT    NOT NULL CHECK (value <> ''),
  PRIMARY KEY (attribute, place)
) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS attribute_answer;
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
CREATE INDEX attribute_answer_attribute ON attribute_answer (attribute, staff);
CREATE TRIGGER attribute_answer_kept BEFORE UPDATE ON attribute_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;
CREATE INDEX attribute_answer_question ON attribute_answer (question, version);
CREATE INDEX attribute_answer_staff ON attribute_answer (staff);
CREATE TRIGGER attribute_answer_stays BEFORE DELETE ON attribute_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;

DROP TABLE IF EXISTS attribute_version;
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
INSERT INTO attribute_version VALUES(1,1,'容量','300','毫升',1,1,'2026-12-08T16:05:00');
CREATE INDEX attribute_version_by ON attribute_version (by_staff);
CREATE TRIGGER attribute_version_kept BEFORE UPDATE ON attribute_version WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'what was known stays'); END;
CREATE TRIGGER attribute_version_stays BEFORE DELETE ON attribute_version
BEGIN SELECT RAISE(ABORT, 'what was known stays'); END;

DROP TABLE IF EXISTS audit;
CREATE TABLE audit (
  id       INTEGER PRIMARY KEY,
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  by_staff INTEGER REFERENCES staff (id),
  by_name  TEXT    NOT NULL,
  act      TEXT    NOT NULL,
  about    TEXT    NOT NULL
) STRICT;
INSERT INTO audit VALUES(1,'2026-11-25T10:00:00',1,'店主','rota_published','2026-12');
CREATE INDEX audit_act ON audit (act, id);
CREATE INDEX audit_by ON audit (by_staff, id);
CREATE TRIGGER audit_kept BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_next BEFORE INSERT ON audit
WHEN NEW.id <> 1 + (SELECT coalesce(max(id), 0) FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;

DROP TABLE IF EXISTS audit_line;
CREATE TABLE audit_line (
  entry        INTEGER NOT NULL REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED,
  place        INTEGER NOT NULL,
  what         TEXT    NOT NULL,
  value_before TEXT    NOT NULL,
  value_after  TEXT    NOT NULL,
  PRIMARY KEY (entry, place)
) STRICT, WITHOUT ROWID;
INSERT INTO audit_line VALUES(1,0,'002 2026-12-01','','早');
CREATE TRIGGER audit_line_kept BEFORE UPDATE ON audit_line WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER audit_line_sealed BEFORE INSERT ON audit_line
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.entry)
BEGIN SELECT RAISE(ABORT, 'an entry of the audit trail is sealed'); END;
CREATE TRIGGER audit_line_stays BEFORE DELETE ON audit_line
BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;

DROP TABLE IF EXISTS book_rule;
CREATE TABLE book_rule (
  id   INTEGER PRIMARY KEY,
  code TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 20)
) STRICT;
INSERT INTO book_rule VALUES(1,'7.3');

DROP TABLE IF EXISTS checkpoint;
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

DROP TABLE IF EXISTS class_attendee;
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

DROP TABLE IF EXISTS class_session;
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
CREATE INDEX class_session_day ON class_session (day);
CREATE INDEX class_session_launch ON class_session (launch);
CREATE TRIGGER class_session_stays BEFORE DELETE ON class_session
BEGIN SELECT RAISE(ABORT, 'a class stays'); END;
CREATE INDEX class_session_teacher ON class_session (teacher);

DROP TABLE IF EXISTS clause;
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
INSERT INTO clause VALUES(1,1,1,'纪律','上班时间不看视频','7','paragraph','ladder');
CREATE TRIGGER clause_added BEFORE INSERT ON clause WHEN (SELECT issued_at FROM edition WHERE id = NEW.edition) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;
CREATE TRIGGER clause_kept BEFORE UPDATE ON clause WHEN (SELECT issued_at FROM edition WHERE id = OLD.edition) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;
CREATE INDEX clause_rule ON clause (rule, edition);
CREATE TRIGGER clause_stays BEFORE DELETE ON clause WHEN (SELECT issued_at FROM edition WHERE id = OLD.edition) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;

DROP TABLE IF EXISTS clause_step;
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
INSERT INTO clause_step VALUES(1,1,1,'fine',1000);
CREATE TRIGGER clause_step_added BEFORE INSERT ON clause_step WHEN (SELECT issued_at FROM edition WHERE id = NEW.edition) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;
CREATE TRIGGER clause_step_kept BEFORE UPDATE ON clause_step WHEN (SELECT issued_at FROM edition WHERE id = OLD.edition) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;
CREATE TRIGGER clause_step_stays BEFORE DELETE ON clause_step WHEN (SELECT issued_at FROM edition WHERE id = OLD.edition) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;

DROP TABLE IF EXISTS complaint;
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
INSERT INTO complaint VALUES(1,'2026-12-08','chat','logistics','normal','三天没有物流信息',1,'',NULL,2,'2026-12-08T16:05:00',NULL,'2026-12-11','noted','',NULL,NULL);
CREATE INDEX complaint_agent ON complaint (agent, came);
CREATE INDEX complaint_came ON complaint (came);
CREATE INDEX complaint_customer ON complaint (customer);
CREATE INDEX complaint_item ON complaint (item);
CREATE TRIGGER complaint_new BEFORE INSERT ON complaint WHEN EXISTS (SELECT 1 FROM complaint WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'complaints are never replaced'); END;
CREATE INDEX complaint_noted_by ON complaint (noted_by);
CREATE INDEX complaint_open ON complaint (due) WHERE state <> 'closed';
CREATE INDEX complaint_owner ON complaint (owner);
CREATE TRIGGER complaint_stays BEFORE DELETE ON complaint
BEGIN SELECT RAISE(ABORT, 'complaints are never deleted'); END;

DROP TABLE IF EXISTS complaint_setting;
CREATE TABLE complaint_setting (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  -- Days after which a complaint should be closed.
  days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 60)
) STRICT;
INSERT INTO complaint_setting VALUES(1,3);

DROP TABLE IF EXISTS complaint_step;
CREATE TABLE complaint_step (
  id        INTEGER PRIMARY KEY,
  complaint INTEGER NOT NULL REFERENCES complaint (id),
  at        TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  by_staff  INTEGER NOT NULL REFERENCES staff (id),
  state     TEXT    NOT NULL CHECK (state IN ('noted', 'handling', 'answered', 'closed')),
  to_staff  INTEGER REFERENCES staff (id),
  text      TEXT    NOT NULL
) STRICT;
CREATE INDEX complaint_step_by ON complaint_step (by_staff);
CREATE INDEX complaint_step_complaint ON complaint_step (complaint);
CREATE TRIGGER complaint_step_stays BEFORE DELETE ON complaint_step
BEGIN SELECT RAISE(ABORT, 'the story of a complaint is only added to'); END;
CREATE INDEX complaint_step_to ON complaint_step (to_staff);

DROP TABLE IF EXISTS customer;
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
CREATE TRIGGER customer_purged_stays_purged BEFORE UPDATE ON customer WHEN OLD.purged_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a purged customer does not come back'); END;
CREATE TRIGGER customer_stays BEFORE DELETE ON customer
BEGIN SELECT RAISE(ABORT, 'customers are purged, their ids stay'); END;
CREATE INDEX customer_touched ON customer (touched_at) WHERE purged_at IS NULL;

DROP TABLE IF EXISTS customer_contact;
CREATE TABLE customer_contact (
  id       INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  channel  TEXT    NOT NULL CHECK (channel IN ('phone', 'wangwang', 'wechat', 'qq', 'email', 'address', 'other')),
  value    TEXT    NOT NULL CHECK (value <> '')
) STRICT;
INSERT INTO customer_contact VALUES(1,1,'phone','13800138000');
CREATE INDEX customer_contact_address ON customer_contact (value, customer) WHERE channel = 'address';
CREATE INDEX customer_contact_customer ON customer_contact (customer);

DROP TABLE IF EXISTS customer_key;
CREATE TABLE customer_key (
  text     TEXT    NOT NULL CHECK (text <> ''),
  customer INTEGER NOT NULL REFERENCES customer (id),
  prefix   INTEGER NOT NULL CHECK (prefix IN (0, 1)),
  PRIMARY KEY (text, customer, prefix)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_key_customer ON customer_key (customer);

DROP TABLE IF EXISTS customer_order;
CREATE TABLE customer_order (
  id       INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  number   TEXT    NOT NULL CHECK (number <> ''),
  UNIQUE (customer, number)
) STRICT;

DROP TABLE IF EXISTS customer_tag;
CREATE TABLE customer_tag (
  customer INTEGER NOT NULL REFERENCES customer (id),
  tag      INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (customer, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_tag_tag ON customer_tag (tag);

DROP TABLE IF EXISTS customer_talk;
CREATE TABLE customer_talk (
  id       INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  text     TEXT    NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX customer_talk_by ON customer_talk (by_staff);
CREATE INDEX customer_talk_customer ON customer_talk (customer, at);

DROP TABLE IF EXISTS decision_evidence;
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
CREATE TRIGGER decision_evidence_kept BEFORE UPDATE ON decision_evidence WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE INDEX decision_evidence_milestone ON decision_evidence (milestone);
CREATE TRIGGER decision_evidence_stays BEFORE DELETE ON decision_evidence
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;

DROP TABLE IF EXISTS discipline_setting;
CREATE TABLE discipline_setting (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  lasts_days INTEGER CHECK (lasts_days BETWEEN 1 AND 3650),
  share      INTEGER CHECK (share BETWEEN 0 AND 100),
  floor      INTEGER CHECK (floor BETWEEN 0 AND 100000000),
  source     TEXT    NOT NULL,
  merged     TEXT    NOT NULL CHECK (merged IN ('first', 'each', 'split'))
) STRICT;
INSERT INTO discipline_setting VALUES(1,NULL,NULL,NULL,'','first');

DROP TABLE IF EXISTS edition;
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
INSERT INTO edition VALUES(1,'第一版','',1,'2026-12-01',1,'2026-12-08T16:05:00',1,'2026-12-08T16:05:00');
CREATE INDEX edition_issued_by ON edition (issued_by);
CREATE TRIGGER edition_kept BEFORE UPDATE ON edition WHEN OLD.issued_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;
CREATE INDEX edition_made_by ON edition (made_by);
CREATE TRIGGER edition_new BEFORE INSERT ON edition WHEN EXISTS (SELECT 1 FROM edition WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE UNIQUE INDEX edition_one_draft ON edition (issued_at IS NULL) WHERE issued_at IS NULL;
CREATE TRIGGER edition_stays BEFORE DELETE ON edition WHEN OLD.issued_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued edition stays'); END;

DROP TABLE IF EXISTS edition_read;
CREATE TABLE edition_read (
  edition INTEGER NOT NULL REFERENCES edition (id),
  staff   INTEGER NOT NULL REFERENCES staff (id),
  at      TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (edition, staff)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER edition_read_kept BEFORE UPDATE ON edition_read
BEGIN SELECT RAISE(ABORT, 'what was read stays read'); END;
CREATE INDEX edition_read_staff ON edition_read (staff);
CREATE TRIGGER edition_read_stays BEFORE DELETE ON edition_read
BEGIN SELECT RAISE(ABORT, 'what was read stays read'); END;

DROP TABLE IF EXISTS entry;
CREATE TABLE entry (
  id           INTEGER PRIMARY KEY,
  day          TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  at           TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  by_staff     INTEGER NOT NULL REFERENCES staff (id),
  cause        TEXT    NOT NULL CHECK (cause IN ('offence', 'reward', 'collection', 'waiver', 'refund', 'expense', 'payout',
                                                 'compensation', 'settlement', 'reversal', 'correction')),
  offence      INTEGER REFERENCES offence (id),
  reward       INTEGER REFERENCES reward_decision (id),
  upon         INTEGER REFERENCES entry (id) CHECK (upon < id),
  root         INTEGER NOT NULL REFERENCES entry (id) CHECK (root <= id),
  from_account INTEGER NOT NULL REFERENCES ledger_account (id),
  to_account   INTEGER NOT NULL REFERENCES ledger_account (id) CHECK (to_account <> from_account),
  amount       INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 100000000),
  words        TEXT    NOT NULL CHECK (length(words) <= 4000),
  receipt      INTEGER REFERENCES attachment (id),
  ruling       INTEGER REFERENCES ruling (id),
  handled_by   INTEGER REFERENCES staff (id) CHECK (handled_by <> by_staff),
  before       BLOB    NOT NULL CHECK (length(before) = 32),
  hash         BLOB    NOT NULL CHECK (length(hash) = 32), seal BLOB CHECK (length(seal) = 32), salt BLOB CHECK (length(salt) = 16),
  CHECK ((offence IS NOT NULL) = (cause = 'offence')),
  CHECK ((reward IS NOT NULL) = (cause = 'reward')),
  CHECK ((upon IS NOT NULL) = (cause IN ('collection', 'waiver', 'refund', 'payout', 'settlement', 'reversal'))),
  CHECK (upon IS NOT NULL OR root = id),
  CHECK (cause <> 'expense' OR (receipt IS NOT NULL AND handled_by IS NOT NULL)),
  CHECK (cause <> 'waiver' OR ruling IS NOT NULL),
  CHECK (words <> '' OR cause NOT IN ('expense', 'compensation', 'waiver', 'reversal', 'correction'))
) STRICT;
INSERT INTO entry VALUES(1,'2026-12-08','2026-12-08T16:05:00',1,'offence',1,NULL,NULL,1,2,6,1000,'',NULL,NULL,NULL,X'0000000000000000000000000000000000000000000000000000000000000000',X'5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A5A',NULL,NULL);
CREATE INDEX entry_by ON entry (by_staff);
CREATE TRIGGER entry_four_eyes BEFORE INSERT ON entry
WHEN NEW.upon IS NOT NULL AND NEW.cause <> 'reversal'
  AND (NEW.by_staff = (SELECT by_staff FROM entry WHERE id = NEW.upon)
    OR NEW.by_staff IN (SELECT staff FROM ledger_account WHERE id IN (NEW.from_account, NEW.to_account)))
BEGIN SELECT RAISE(ABORT, 'four eyes'); END;
CREATE INDEX entry_from ON entry (from_account, day, amount, root);
CREATE INDEX entry_handled_by ON entry (handled_by) WHERE handled_by IS NOT NULL;
CREATE TRIGGER entry_kept BEFORE UPDATE ON entry
WHEN (SELECT hiding FROM retention) = 0 OR OLD.seal IS NULL OR NEW.salt IS NOT NULL
  OR (NEW.id, NEW.day, NEW.at, NEW.by_staff, NEW.cause, NEW.root, NEW.from_account, NEW.to_account, NEW.amount, NEW.before, NEW.hash, NEW.seal)
  IS NOT (OLD.id, OLD.day, OLD.at, OLD.by_staff, OLD.cause, OLD.root, OLD.from_account, OLD.to_account, OLD.amount, OLD.before, OLD.hash, OLD.seal)
  OR (NEW.offence, NEW.reward, NEW.upon, NEW.receipt, NEW.ruling, NEW.handled_by)
  IS NOT (OLD.offence, OLD.reward, OLD.upon, OLD.receipt, OLD.ruling, OLD.handled_by)
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE TRIGGER entry_next BEFORE INSERT ON entry
WHEN NEW.id <> 1 + (SELECT coalesce(max(id), 0) FROM entry)
  OR NEW.before IS NOT coalesce((SELECT hash FROM entry WHERE id = NEW.id - 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE INDEX entry_offence ON entry (offence) WHERE offence IS NOT NULL;
CREATE TRIGGER entry_open BEFORE INSERT ON entry
WHEN substr(NEW.day, 1, 7) <= (SELECT max(month) FROM ledger_close)
BEGIN SELECT RAISE(ABORT, 'the month is closed'); END;
CREATE INDEX entry_receipt ON entry (receipt) WHERE receipt IS NOT NULL;
CREATE UNIQUE INDEX entry_reversed_once ON entry (upon) WHERE cause = 'reversal';
CREATE INDEX entry_reward ON entry (reward) WHERE reward IS NOT NULL;
CREATE INDEX entry_root ON entry (root);
CREATE INDEX entry_ruling ON entry (ruling) WHERE ruling IS NOT NULL;
CREATE TRIGGER entry_stays BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE INDEX entry_to ON entry (to_account, day, amount, root);
CREATE INDEX entry_upon ON entry (upon, cause) WHERE upon IS NOT NULL;

DROP TABLE IF EXISTS exemption;
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
CREATE INDEX exemption_by ON exemption (by_staff);
CREATE TRIGGER exemption_kept BEFORE UPDATE ON exemption
WHEN (SELECT hiding FROM retention) = 0 AND (
  OLD.to_day IS NOT NULL OR (NEW.id, NEW.rule, NEW.staff, NEW.from_day, NEW.reason, NEW.by_staff, NEW.at)
  IS NOT (OLD.id, OLD.rule, OLD.staff, OLD.from_day, OLD.reason, OLD.by_staff, OLD.at) OR NEW.ruling IS NOT OLD.ruling)
BEGIN SELECT RAISE(ABORT, 'an exemption only ends'); END;
CREATE TRIGGER exemption_new BEFORE INSERT ON exemption WHEN EXISTS (SELECT 1 FROM exemption WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE INDEX exemption_rule ON exemption (rule);
CREATE INDEX exemption_ruling ON exemption (ruling);
CREATE INDEX exemption_staff ON exemption (staff, rule);
CREATE TRIGGER exemption_stays BEFORE DELETE ON exemption
BEGIN SELECT RAISE(ABORT, 'an exemption stays'); END;

DROP TABLE IF EXISTS extension;
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
CREATE INDEX extension_day ON extension (day);
CREATE INDEX extension_shift ON extension (shift);

DROP TABLE IF EXISTS figure;
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
CREATE INDEX figure_by ON figure (by_staff);
CREATE INDEX figure_day ON figure (day, staff);
CREATE TRIGGER figure_kept BEFORE UPDATE ON figure WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'figures are only corrected'); END;
CREATE TRIGGER figure_next BEFORE INSERT ON figure
WHEN NEW.version <> 1 + (SELECT coalesce(max(version), 0) FROM figure WHERE staff = NEW.staff AND day = NEW.day)
BEGIN SELECT RAISE(ABORT, 'figures are only corrected'); END;
CREATE TRIGGER figure_stays BEFORE DELETE ON figure
BEGIN SELECT RAISE(ABORT, 'figures are only corrected'); END;

DROP TABLE IF EXISTS figure_alias;
CREATE TABLE figure_alias (
  nick  TEXT    PRIMARY KEY NOT NULL CHECK (nick <> ''),
  staff INTEGER REFERENCES staff (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_alias_staff ON figure_alias (staff);

DROP TABLE IF EXISTS figure_setting;
CREATE TABLE figure_setting (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  final_after INTEGER NOT NULL CHECK (final_after BETWEEN 0 AND 60)
) STRICT;
INSERT INTO figure_setting VALUES(1,4);

DROP TABLE IF EXISTS finding;
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
  counts_with INTEGER REFERENCES finding (id) CHECK (counts_with <> id), item INTEGER REFERENCES handover_item (id),
  CHECK ((state = 'reported') = (decided_by IS NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK ((state = 'fixed') = (fixed_by IS NOT NULL)),
  CHECK ((fixed_by IS NULL) = (fixed_at IS NULL)),
  CHECK (state <> 'refused' OR reason <> '')
) STRICT;
INSERT INTO finding VALUES(1,1,'price','','3.90','39.00',NULL,2,'2026-12-08T16:05:00',0,'reported',NULL,NULL,'',NULL,NULL,NULL,NULL);
CREATE INDEX finding_at ON finding (at);
CREATE INDEX finding_by ON finding (by_staff, at);
CREATE INDEX finding_counts_with ON finding (counts_with);
CREATE INDEX finding_decided_by ON finding (decided_by);
CREATE INDEX finding_fixed_by ON finding (fixed_by);
CREATE INDEX finding_item ON finding (item);
CREATE INDEX finding_listing ON finding (listing, field);
CREATE UNIQUE INDEX finding_open_once ON finding (listing, field, detail) WHERE state IN ('reported', 'verified');
CREATE INDEX finding_picture ON finding (picture);
CREATE INDEX finding_state ON finding (state, at);
CREATE TRIGGER finding_stays BEFORE DELETE ON finding
BEGIN SELECT RAISE(ABORT, 'findings are never deleted'); END;

DROP TABLE IF EXISTS finding_thanks;
CREATE TABLE finding_thanks (
  finding   INTEGER NOT NULL REFERENCES finding (id),
  staff     INTEGER NOT NULL REFERENCES staff (id),
  at        TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (finding, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_thanks_staff ON finding_thanks (staff);

DROP TABLE IF EXISTS forbidden_pair;
CREATE TABLE forbidden_pair (
  first_shift INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  next_shift  INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  place       INTEGER NOT NULL, weight INTEGER CHECK (weight BETWEEN 0 AND 10000),
  PRIMARY KEY (first_shift, next_shift)
) STRICT, WITHOUT ROWID;
INSERT INTO forbidden_pair VALUES(2,1,0,NULL);
CREATE INDEX forbidden_pair_next ON forbidden_pair (next_shift);

DROP TABLE IF EXISTS handover_event;
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
CREATE INDEX handover_event_by ON handover_event (by_staff);
CREATE INDEX handover_event_item ON handover_event (item, deed);
CREATE TRIGGER handover_event_stays BEFORE DELETE ON handover_event
BEGIN SELECT RAISE(ABORT, 'the story of an item is only added to'); END;
CREATE INDEX handover_event_to ON handover_event (to_staff);

DROP TABLE IF EXISTS handover_item;
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
CREATE INDEX handover_item_customer ON handover_item (customer);
CREATE INDEX handover_item_ended_by ON handover_item (ended_by);
CREATE TRIGGER handover_item_new BEFORE INSERT ON handover_item
WHEN EXISTS (SELECT 1 FROM handover_item WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'items are finished or withdrawn, never replaced'); END;
CREATE INDEX handover_item_open ON handover_item (id) WHERE state = 'open';
CREATE INDEX handover_item_outage ON handover_item (outage);
CREATE INDEX handover_item_owner ON handover_item (owner);
CREATE INDEX handover_item_raised_by ON handover_item (raised_by);
CREATE TRIGGER handover_item_stays BEFORE DELETE ON handover_item
BEGIN SELECT RAISE(ABORT, 'items are finished or withdrawn, never deleted'); END;

DROP TABLE IF EXISTS handover_line;
CREATE TABLE handover_line (
  sheet INTEGER NOT NULL REFERENCES handover_sheet (id),
  item  INTEGER NOT NULL REFERENCES handover_item (id),
  PRIMARY KEY (sheet, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_line_item ON handover_line (item);
CREATE TRIGGER handover_line_kept BEFORE UPDATE ON handover_line
BEGIN SELECT RAISE(ABORT, 'what was handed over stays on its sheet'); END;
CREATE TRIGGER handover_line_stays BEFORE DELETE ON handover_line
BEGIN SELECT RAISE(ABORT, 'what was handed over stays on its sheet'); END;

DROP TABLE IF EXISTS handover_read_back;
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
CREATE INDEX handover_read_back_by ON handover_read_back (by_staff);
CREATE INDEX handover_read_back_item ON handover_read_back (item);
CREATE INDEX handover_read_back_line ON handover_read_back (sheet, item);

DROP TABLE IF EXISTS handover_setting;
CREATE TABLE handover_setting (
  id             INTEGER PRIMARY KEY CHECK (id = 1),
  most_shifts    INTEGER NOT NULL CHECK (most_shifts BETWEEN 1 AND 30),
  accept_minutes INTEGER NOT NULL CHECK (accept_minutes BETWEEN 5 AND 720),
  script         TEXT    CHECK (script <> '')
) STRICT;

DROP TABLE IF EXISTS handover_sheet;
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
CREATE INDEX handover_sheet_accepted_by ON handover_sheet (accepted_by);
CREATE INDEX handover_sheet_closed_by ON handover_sheet (closed_by);
CREATE INDEX handover_sheet_pending ON handover_sheet (day, turn) WHERE accepted_by IS NULL AND settled_by IS NULL;
CREATE INDEX handover_sheet_settled_by ON handover_sheet (settled_by);
CREATE TRIGGER handover_sheet_signed BEFORE UPDATE ON handover_sheet
WHEN (OLD.closed_by IS NOT NULL AND (NEW.closed_by IS NOT OLD.closed_by OR NEW.closed_at IS NOT OLD.closed_at))
  OR (OLD.accepted_by IS NOT NULL AND (NEW.accepted_by IS NOT OLD.accepted_by OR NEW.accepted_at IS NOT OLD.accepted_at))
BEGIN SELECT RAISE(ABORT, 'what was signed stays signed'); END;
CREATE TRIGGER handover_sheet_stays BEFORE DELETE ON handover_sheet
BEGIN SELECT RAISE(ABORT, 'sheets are never deleted'); END;

DROP TABLE IF EXISTS handover_sheet_shift;
CREATE TABLE handover_sheet_shift (
  sheet INTEGER NOT NULL REFERENCES handover_sheet (id),
  gives INTEGER NOT NULL CHECK (gives IN (0, 1)),
  place INTEGER NOT NULL,
  shift INTEGER NOT NULL REFERENCES shift_kind (id),
  PRIMARY KEY (sheet, gives, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_sheet_shift_shift ON handover_sheet_shift (shift);

DROP TABLE IF EXISTS holiday_year;
CREATE TABLE holiday_year (
  year   INTEGER PRIMARY KEY CHECK (year BETWEEN 2000 AND 2199),
  source TEXT    NOT NULL
) STRICT;
INSERT INTO holiday_year VALUES(2026,'国务院办公厅');

DROP TABLE IF EXISTS launch;
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
CREATE INDEX launch_by ON launch (by_staff);
CREATE INDEX launch_lists_on ON launch (lists_on);
CREATE INDEX launch_quiz ON launch (quiz);
CREATE TRIGGER launch_stays BEFORE DELETE ON launch
BEGIN SELECT RAISE(ABORT, 'a launch stays'); END;

DROP TABLE IF EXISTS launch_deed;
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
CREATE INDEX launch_deed_by ON launch_deed (by_staff);
CREATE TRIGGER launch_deed_kept BEFORE UPDATE ON launch_deed WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'deeds are only added'); END;
CREATE INDEX launch_deed_launch ON launch_deed (launch, id);
CREATE TRIGGER launch_deed_stays BEFORE DELETE ON launch_deed
BEGIN SELECT RAISE(ABORT, 'deeds are only added'); END;

DROP TABLE IF EXISTS launch_picture;
CREATE TABLE launch_picture (
  launch     INTEGER NOT NULL REFERENCES launch (id),
  place      INTEGER NOT NULL CHECK (place >= 0),
  attachment INTEGER NOT NULL REFERENCES attachment (id),
  PRIMARY KEY (launch, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX launch_picture_attachment ON launch_picture (attachment);

DROP TABLE IF EXISTS launch_product;
CREATE TABLE launch_product (
  launch  INTEGER NOT NULL REFERENCES launch (id),
  product INTEGER NOT NULL REFERENCES product (id),
  PRIMARY KEY (launch, product)
) STRICT, WITHOUT ROWID;
CREATE INDEX launch_product_product ON launch_product (product);

DROP TABLE IF EXISTS launch_unready;
CREATE TABLE launch_unready (
  deed  INTEGER NOT NULL REFERENCES launch_deed (id),
  staff INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (deed, staff)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER launch_unready_kept BEFORE UPDATE ON launch_unready
BEGIN SELECT RAISE(ABORT, 'deeds are only added'); END;
CREATE INDEX launch_unready_staff ON launch_unready (staff);
CREATE TRIGGER launch_unready_stays BEFORE DELETE ON launch_unready
BEGIN SELECT RAISE(ABORT, 'deeds are only added'); END;

DROP TABLE IF EXISTS leave;
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
CREATE INDEX leave_decided_by ON leave (decided_by);
CREATE INDEX leave_staff ON leave (staff, from_day);
CREATE INDEX leave_to_day ON leave (to_day);

DROP TABLE IF EXISTS leave_cover;
CREATE TABLE leave_cover (
  leave INTEGER NOT NULL REFERENCES leave (id),
  item  INTEGER NOT NULL REFERENCES handover_item (id),
  -- Nobody: whoever is on the shift.
  taker INTEGER REFERENCES staff (id),
  PRIMARY KEY (leave, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX leave_cover_item ON leave_cover (item);
CREATE INDEX leave_cover_taker ON leave_cover (taker);

DROP TABLE IF EXISTS ledger_account;
CREATE TABLE ledger_account (
  id    INTEGER PRIMARY KEY,
  kind  TEXT    NOT NULL CHECK (kind IN ('cash', 'fines_receivable', 'fund', 'rewards_payable', 'rewards_granted', 'company',
                                         'compensation', 'compensation_charged')),
  staff INTEGER REFERENCES staff (id),
  CHECK ((staff IS NOT NULL) = (kind IN ('fines_receivable', 'rewards_payable', 'compensation')))
) STRICT;
INSERT INTO ledger_account VALUES(1,'cash',NULL);
INSERT INTO ledger_account VALUES(2,'fund',NULL);
INSERT INTO ledger_account VALUES(3,'rewards_granted',NULL);
INSERT INTO ledger_account VALUES(4,'company',NULL);
INSERT INTO ledger_account VALUES(5,'compensation_charged',NULL);
INSERT INTO ledger_account VALUES(6,'fines_receivable',2);
CREATE TRIGGER ledger_account_kept BEFORE UPDATE ON ledger_account
BEGIN SELECT RAISE(ABORT, 'an account stays'); END;
CREATE INDEX ledger_account_kind ON ledger_account (kind, staff);
CREATE TRIGGER ledger_account_next BEFORE INSERT ON ledger_account
WHEN NEW.id <> 1 + (SELECT max(id) FROM ledger_account)
  OR EXISTS (SELECT 1 FROM ledger_account WHERE kind = NEW.kind AND staff IS NEW.staff)
BEGIN SELECT RAISE(ABORT, 'an account is opened once'); END;
CREATE INDEX ledger_account_staff ON ledger_account (staff, kind);
CREATE TRIGGER ledger_account_stays BEFORE DELETE ON ledger_account
BEGIN SELECT RAISE(ABORT, 'an account stays'); END;

DROP TABLE IF EXISTS ledger_clock;
CREATE TABLE ledger_clock (
  id         INTEGER PRIMARY KEY,
  last_entry INTEGER NOT NULL REFERENCES entry (id),
  reason     TEXT    NOT NULL CHECK (length(reason) BETWEEN 1 AND 400),
  by_staff   INTEGER NOT NULL REFERENCES staff (id),
  at         TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX ledger_clock_by ON ledger_clock (by_staff);
CREATE INDEX ledger_clock_entry ON ledger_clock (last_entry);
CREATE TRIGGER ledger_clock_kept BEFORE UPDATE ON ledger_clock WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'what was said of the clock stays'); END;
CREATE TRIGGER ledger_clock_stays BEFORE DELETE ON ledger_clock
BEGIN SELECT RAISE(ABORT, 'what was said of the clock stays'); END;

DROP TABLE IF EXISTS ledger_close;
CREATE TABLE ledger_close (
  month    TEXT    PRIMARY KEY NOT NULL CHECK (month IS strftime('%Y-%m', month || '-01', '+0 days')),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_close_by ON ledger_close (by_staff);
CREATE TRIGGER ledger_close_kept BEFORE UPDATE ON ledger_close
BEGIN SELECT RAISE(ABORT, 'a closed month stays closed'); END;
CREATE TRIGGER ledger_close_next BEFORE INSERT ON ledger_close
WHEN NEW.month <= (SELECT max(month) FROM ledger_close)
BEGIN SELECT RAISE(ABORT, 'months close in their order'); END;
CREATE TRIGGER ledger_close_stays BEFORE DELETE ON ledger_close
BEGIN SELECT RAISE(ABORT, 'a closed month stays closed'); END;

DROP TABLE IF EXISTS ledger_setting;
CREATE TABLE ledger_setting (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  naming TEXT    NOT NULL CHECK (naming IN ('names', 'numbers'))
) STRICT;
INSERT INTO ledger_setting VALUES(1,'names');

DROP TABLE IF EXISTS listing;
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

DROP TABLE IF EXISTS lost_reason;
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

DROP TABLE IF EXISTS lost_sale;
CREATE TABLE lost_sale (
  note      INTEGER PRIMARY KEY REFERENCES note (id),
  reason    INTEGER REFERENCES lost_reason (id),
  product   TEXT    NOT NULL,
  order_ref TEXT    NOT NULL
) STRICT;
CREATE INDEX lost_sale_reason ON lost_sale (reason);

DROP TABLE IF EXISTS meeting;
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
CREATE INDEX meeting_closed_by ON meeting (closed_by);
CREATE TRIGGER meeting_kept BEFORE UPDATE ON meeting WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;
CREATE INDEX meeting_made_by ON meeting (made_by);
CREATE TRIGGER meeting_stays BEFORE DELETE ON meeting WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the minutes of a meeting stay'); END;

DROP TABLE IF EXISTS meeting_action;
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
CREATE INDEX meeting_action_done_by ON meeting_action (done_by);
CREATE INDEX meeting_action_meeting ON meeting_action (meeting);
CREATE INDEX meeting_action_open ON meeting_action (due) WHERE done_at IS NULL;
CREATE INDEX meeting_action_owner ON meeting_action (owner);

DROP TABLE IF EXISTS meeting_attendance;
CREATE TABLE meeting_attendance (
  meeting  INTEGER NOT NULL REFERENCES meeting (id),
  staff    INTEGER NOT NULL REFERENCES staff (id),
  presence TEXT    NOT NULL CHECK (presence IN ('present', 'absent', 'excused')),
  PRIMARY KEY (meeting, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_attendance_staff ON meeting_attendance (staff);

DROP TABLE IF EXISTS milestone;
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
INSERT INTO milestone VALUES(1,1,1,'skill','tools','',7,NULL,NULL,NULL,NULL,0);
INSERT INTO milestone VALUES(2,1,2,'typing','typing','',14,60,NULL,NULL,NULL,0);
INSERT INTO milestone VALUES(3,1,3,'skill','policy','',21,NULL,NULL,NULL,NULL,0);
INSERT INTO milestone VALUES(4,1,4,'skill','phrases','',30,NULL,NULL,NULL,NULL,0);
INSERT INTO milestone VALUES(5,1,5,'served','served','',45,150,7,NULL,NULL,0);
INSERT INTO milestone VALUES(6,1,6,'conversion','conversion','',60,2500,14,100,NULL,0);
CREATE INDEX milestone_quiz ON milestone (quiz);
CREATE INDEX milestone_track ON milestone (track, place);

DROP TABLE IF EXISTS milestone_tick;
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
CREATE INDEX milestone_tick_by ON milestone_tick (by_staff);
CREATE TRIGGER milestone_tick_kept BEFORE UPDATE ON milestone_tick WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'ticks are only added'); END;
CREATE INDEX milestone_tick_milestone ON milestone_tick (milestone);
CREATE INDEX milestone_tick_staff ON milestone_tick (staff, milestone, id);
CREATE TRIGGER milestone_tick_stays BEFORE DELETE ON milestone_tick
BEGIN SELECT RAISE(ABORT, 'ticks are only added'); END;

DROP TABLE IF EXISTS need_band;
CREATE TABLE need_band (
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 2880),
  end_minute   INTEGER NOT NULL CHECK (end_minute BETWEEN 0 AND 2880 AND end_minute > start_minute),
  weekday      INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  least        INTEGER NOT NULL CHECK (least BETWEEN 0 AND 255),
  target       INTEGER NOT NULL CHECK (target BETWEEN 0 AND 255 AND target >= least),
  PRIMARY KEY (start_minute, end_minute, weekday)
) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS need_band_date;
CREATE TABLE need_band_date (
  day          TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 2880),
  end_minute   INTEGER NOT NULL CHECK (end_minute BETWEEN 0 AND 2880 AND end_minute > start_minute),
  least        INTEGER NOT NULL CHECK (least BETWEEN 0 AND 255),
  target       INTEGER NOT NULL CHECK (target BETWEEN 0 AND 255 AND target >= least),
  PRIMARY KEY (day, start_minute, end_minute)
) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS need_date;
CREATE TABLE need_date (
  day    TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  shift  INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  people INTEGER NOT NULL CHECK (people BETWEEN 0 AND 255),
  PRIMARY KEY (day, shift)
) STRICT, WITHOUT ROWID;
INSERT INTO need_date VALUES('2026-12-12',2,4);
CREATE INDEX need_date_shift ON need_date (shift);

DROP TABLE IF EXISTS need_weekly;
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

DROP TABLE IF EXISTS note;
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
CREATE INDEX note_at ON note (at);
CREATE INDEX note_author ON note (author, id);
CREATE TRIGGER note_collected BEFORE UPDATE OF collection ON note WHEN OLD.collection IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a note is collected once'); END;
CREATE INDEX note_collection_of ON note (collection, id);
CREATE TRIGGER note_kept BEFORE UPDATE OF id, words, author, at ON note WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a note stays as it was written'); END;
CREATE INDEX note_kind ON note (kind, id);
CREATE TRIGGER note_next AFTER INSERT ON note WHEN NEW.id <> (SELECT max(id) FROM note)
BEGIN SELECT RAISE(ABORT, 'notes follow each other'); END;
CREATE INDEX note_same_as ON note (same_as);
CREATE INDEX note_state ON note (state, id);
CREATE TRIGGER note_stays BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'a note stays'); END;
CREATE TRIGGER note_stays_answered BEFORE UPDATE OF state ON note WHEN NEW.state = 'open' AND OLD.state <> 'open'
BEGIN SELECT RAISE(ABORT, 'an answer is not taken back'); END;

DROP TABLE IF EXISTS note_answer;
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
CREATE INDEX note_answer_at ON note_answer (at);
CREATE INDEX note_answer_by ON note_answer (by_staff);
CREATE TRIGGER note_answer_final BEFORE INSERT ON note_answer
WHEN (SELECT state FROM note WHERE id = NEW.note) = 'adopted'
BEGIN SELECT RAISE(ABORT, 'an adopted note stays adopted'); END;
CREATE TRIGGER note_answer_kept BEFORE UPDATE ON note_answer WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;
CREATE INDEX note_answer_note ON note_answer (note, id);
CREATE INDEX note_answer_passed_to ON note_answer (passed_to);
CREATE INDEX note_answer_same_as ON note_answer (same_as);
CREATE TRIGGER note_answer_stands AFTER INSERT ON note_answer
BEGIN UPDATE note SET state = NEW.kind, same_as = NEW.same_as WHERE id = NEW.note; END;
CREATE TRIGGER note_answer_stays BEFORE DELETE ON note_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;

DROP TABLE IF EXISTS note_collection;
CREATE TABLE note_collection (
  id        INTEGER PRIMARY KEY,
  from_day  TEXT    NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  to_day    TEXT    NOT NULL CHECK (to_day IS date(to_day, '+0 days')),
  last_note INTEGER NOT NULL,
  closed_by INTEGER NOT NULL REFERENCES staff (id),
  closed_at TEXT    NOT NULL CHECK (closed_at IS strftime('%Y-%m-%dT%H:%M:%S', closed_at, '+0 days')),
  CHECK (to_day >= from_day)
) STRICT;
CREATE TRIGGER note_collection_answered BEFORE INSERT ON note_collection
WHEN EXISTS (SELECT 1 FROM note WHERE state = 'open' AND id <= NEW.last_note)
  OR NEW.last_note < coalesce((SELECT max(last_note) FROM note_collection), 0)
  OR NEW.last_note > coalesce((SELECT max(id) FROM note), 0)
BEGIN SELECT RAISE(ABORT, 'a note has no answer'); END;
CREATE INDEX note_collection_by ON note_collection (closed_by);
CREATE TRIGGER note_collection_kept BEFORE UPDATE ON note_collection
BEGIN SELECT RAISE(ABORT, 'a closed collection stays'); END;
CREATE TRIGGER note_collection_stays BEFORE DELETE ON note_collection
BEGIN SELECT RAISE(ABORT, 'a closed collection stays'); END;
CREATE TRIGGER note_collection_takes AFTER INSERT ON note_collection
BEGIN UPDATE note SET collection = NEW.id WHERE collection IS NULL AND id <= NEW.last_note; END;

DELETE FROM sqlite_schema WHERE name='note_pair' AND type='table';
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','note_pair','note_pair',0,'CREATE VIRTUAL TABLE note_pair USING fts5 (pairs, content = '''', detail = none, columnsize = 0, prefix = ''4'', tokenize = ''ascii'')');

DROP TABLE IF EXISTS note_pair_config;
CREATE TABLE 'note_pair_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO note_pair_config VALUES('version',4);

DROP TABLE IF EXISTS note_pair_data;
CREATE TABLE 'note_pair_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO note_pair_data VALUES(1,X'');
INSERT INTO note_pair_data VALUES(10,X'00000000000000');

DROP TABLE IF EXISTS note_pair_idx;
CREATE TABLE 'note_pair_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

DELETE FROM sqlite_schema WHERE name='note_search' AND type='table';
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','note_search','note_search',0,'CREATE VIRTUAL TABLE note_search USING fts5 (folded, tokenize = ''trigram'')');

DROP TABLE IF EXISTS note_search_config;
CREATE TABLE 'note_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO note_search_config VALUES('version',4);

DROP TABLE IF EXISTS note_search_content;
CREATE TABLE 'note_search_content'(id INTEGER PRIMARY KEY, c0);
INSERT INTO note_search_content VALUES(1,'包装里放一张卡片');

DROP TABLE IF EXISTS note_search_data;
CREATE TABLE 'note_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO note_search_data VALUES(1,X'0106');
INSERT INTO note_search_data VALUES(10,X'000000000101010001010101');
INSERT INTO note_search_data VALUES(137438953473,X'000000570A30E4B880E5BCA0E58DA10102060109E58C85E8A385E9878C0102020208BCA0E58DA1E789870102070109E694BEE4B880E5BCA00102050109E8A385E9878CE694BE0102030109E9878CE694BEE4B880010204040E0E0D0E0E');

DROP TABLE IF EXISTS note_search_docsize;
CREATE TABLE 'note_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO note_search_docsize VALUES(1,X'06');

DROP TABLE IF EXISTS note_search_idx;
CREATE TABLE 'note_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO note_search_idx VALUES(1,X'',2);

DROP TABLE IF EXISTS note_silent;
CREATE TABLE note_silent (
  collection INTEGER NOT NULL REFERENCES note_collection (id),
  staff      INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (collection, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_silent_staff ON note_silent (staff);

DROP TABLE IF EXISTS offence;
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
INSERT INTO offence VALUES(1,1,1,2,'2026-12-08T16:05:00','看视频',NULL,1,'2026-12-08T16:05:00');
CREATE INDEX offence_clause ON offence (edition, rule);
CREATE INDEX offence_happened ON offence (happened);
CREATE TRIGGER offence_kept BEFORE UPDATE ON offence WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a report stays as it was made'); END;
CREATE TRIGGER offence_new BEFORE INSERT ON offence WHEN EXISTS (SELECT 1 FROM offence WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE INDEX offence_picture ON offence (picture);
CREATE INDEX offence_reported_by ON offence (reported_by);
CREATE INDEX offence_rule ON offence (rule);
CREATE INDEX offence_staff ON offence (staff, happened);
CREATE TRIGGER offence_stays BEFORE DELETE ON offence
BEGIN SELECT RAISE(ABORT, 'a report stays'); END;

DROP TABLE IF EXISTS offence_answer;
CREATE TABLE offence_answer (
  id       INTEGER PRIMARY KEY,
  offence  INTEGER NOT NULL REFERENCES offence (id),
  answer   TEXT    NOT NULL CHECK (answer IN ('accepts', 'contests', 'asks')),
  words    TEXT    NOT NULL CHECK (length(words) <= 4000),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  CHECK (answer = 'accepts' OR words <> '')
) STRICT;
INSERT INTO offence_answer VALUES(1,1,'accepts','',2,'2026-12-08T16:05:00');
CREATE INDEX offence_answer_by ON offence_answer (by_staff);
CREATE TRIGGER offence_answer_kept BEFORE UPDATE ON offence_answer WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;
CREATE TRIGGER offence_answer_new BEFORE INSERT ON offence_answer WHEN EXISTS (SELECT 1 FROM offence_answer WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE INDEX offence_answer_of ON offence_answer (offence, id);
CREATE TRIGGER offence_answer_stays BEFORE DELETE ON offence_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;

DROP TABLE IF EXISTS offence_decision;
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
INSERT INTO offence_decision VALUES(1,1,1,'confirmed',1,'fine',1000,'fine',1000,'',NULL,1,'2026-12-08T16:05:00');
CREATE INDEX offence_decision_at ON offence_decision (at);
CREATE INDEX offence_decision_by ON offence_decision (by_staff);
CREATE TRIGGER offence_decision_kept BEFORE UPDATE ON offence_decision WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;
CREATE TRIGGER offence_decision_new BEFORE INSERT ON offence_decision WHEN EXISTS (SELECT 1 FROM offence_decision WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER offence_decision_next BEFORE INSERT ON offence_decision
WHEN NEW.turn <> 1 + (SELECT coalesce(max(turn), 0) FROM offence_decision WHERE offence = NEW.offence)
  OR (NEW.turn = 1) <> (NEW.verdict IN ('confirmed', 'dismissed'))
  OR (SELECT verdict FROM offence_decision WHERE offence = NEW.offence AND turn = NEW.turn - 1) IN ('dismissed', 'overturned')
  OR NEW.by_staff = (SELECT staff FROM offence WHERE id = NEW.offence)
BEGIN SELECT RAISE(ABORT, 'decisions follow each other'); END;
CREATE INDEX offence_decision_ruling ON offence_decision (ruling);
CREATE TRIGGER offence_decision_stays BEFORE DELETE ON offence_decision
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;

DROP TABLE IF EXISTS offence_warning;
CREATE TABLE offence_warning (
  decision INTEGER NOT NULL REFERENCES offence_decision (id),
  warning  TEXT    NOT NULL CHECK (warning IN ('over_cap', 'no_wage', 'twice', 'exempt', 'own_report', 'unheard', 'left', 'clock')),
  PRIMARY KEY (decision, warning)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER offence_warning_kept BEFORE UPDATE ON offence_warning
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;
CREATE TRIGGER offence_warning_stays BEFORE DELETE ON offence_warning
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;

DROP TABLE IF EXISTS order_pace;
CREATE TABLE order_pace (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  hundredths INTEGER NOT NULL CHECK (hundredths BETWEEN 10 AND 100000)
) STRICT;

DROP TABLE IF EXISTS order_time;
CREATE TABLE order_time (
  day       TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  half_hour INTEGER NOT NULL CHECK (half_hour BETWEEN 0 AND 47),
  orders    INTEGER NOT NULL CHECK (orders > 0),
  PRIMARY KEY (day, half_hour)
) STRICT, WITHOUT ROWID;
INSERT INTO order_time VALUES('2026-12-07',42,9);

DROP TABLE IF EXISTS outage;
CREATE TABLE outage (
  id         INTEGER PRIMARY KEY,
  started_at TEXT    NOT NULL CHECK (started_at IS strftime('%Y-%m-%dT%H:%M:%S', started_at, '+0 days')),
  started_by INTEGER NOT NULL REFERENCES staff (id),
  ended_at   TEXT    CHECK (ended_at IS strftime('%Y-%m-%dT%H:%M:%S', ended_at, '+0 days')),
  ended_by   INTEGER REFERENCES staff (id),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE INDEX outage_ended_by ON outage (ended_by);
CREATE UNIQUE INDEX outage_on ON outage (ended_at IS NULL) WHERE ended_at IS NULL;
CREATE INDEX outage_started ON outage (started_at);
CREATE INDEX outage_started_by ON outage (started_by);

DROP TABLE IF EXISTS page;
CREATE TABLE page (
  id      INTEGER PRIMARY KEY,
  version INTEGER NOT NULL CHECK (version >= 0),
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
CREATE TRIGGER page_stays BEFORE DELETE ON page
BEGIN SELECT RAISE(ABORT, 'a page stays'); END;

DROP TABLE IF EXISTS page_answer;
CREATE TABLE page_answer (
  note INTEGER PRIMARY KEY REFERENCES note (id),
  page INTEGER NOT NULL REFERENCES page (id),
  at   TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX page_answer_page ON page_answer (page);

DROP TABLE IF EXISTS page_decision;
CREATE TABLE page_decision (
  page     INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  released INTEGER NOT NULL CHECK (released IN (0, 1)),
  words    TEXT    NOT NULL,
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (page, version),
  CHECK (released = 1 OR words <> ''),
  FOREIGN KEY (page, version) REFERENCES page_version (page, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_decision_by ON page_decision (by_staff);
CREATE TRIGGER page_decision_kept BEFORE UPDATE ON page_decision WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;
CREATE TRIGGER page_decision_stays BEFORE DELETE ON page_decision
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;

DELETE FROM sqlite_schema WHERE name='page_pair' AND type='table';
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','page_pair','page_pair',0,'CREATE VIRTUAL TABLE page_pair USING fts5 (pairs, content = '''', contentless_delete = 1, detail = none, prefix = ''4'', tokenize = ''ascii'')');

DROP TABLE IF EXISTS page_pair_config;
CREATE TABLE 'page_pair_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO page_pair_config VALUES('version',4);

DROP TABLE IF EXISTS page_pair_data;
CREATE TABLE 'page_pair_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO page_pair_data VALUES(1,X'');
INSERT INTO page_pair_data VALUES(10,X'00000000FF000001000000');

DROP TABLE IF EXISTS page_pair_docsize;
CREATE TABLE 'page_pair_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

DROP TABLE IF EXISTS page_pair_idx;
CREATE TABLE 'page_pair_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

DROP TABLE IF EXISTS page_picture;
CREATE TABLE page_picture (
  page       INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  place      INTEGER NOT NULL CHECK (place >= 0),
  attachment INTEGER NOT NULL REFERENCES attachment (id),
  PRIMARY KEY (page, version, place),
  FOREIGN KEY (page, version) REFERENCES page_version (page, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_picture_attachment ON page_picture (attachment);

DELETE FROM sqlite_schema WHERE name='page_search' AND type='table';
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','page_search','page_search',0,'CREATE VIRTUAL TABLE page_search USING fts5 (folded, tokenize = ''trigram'')');

DROP TABLE IF EXISTS page_search_config;
CREATE TABLE 'page_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO page_search_config VALUES('version',4);

DROP TABLE IF EXISTS page_search_content;
CREATE TABLE 'page_search_content'(id INTEGER PRIMARY KEY, c0);

DROP TABLE IF EXISTS page_search_data;
CREATE TABLE 'page_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO page_search_data VALUES(1,X'');
INSERT INTO page_search_data VALUES(10,X'00000000000000');

DROP TABLE IF EXISTS page_search_docsize;
CREATE TABLE 'page_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

DROP TABLE IF EXISTS page_search_idx;
CREATE TABLE 'page_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

DROP TABLE IF EXISTS page_version;
CREATE TABLE page_version (
  page     INTEGER NOT NULL REFERENCES page (id),
  version  INTEGER NOT NULL CHECK (version >= 1),
  based_on INTEGER NOT NULL CHECK (based_on >= 0 AND based_on < version),
  product  INTEGER REFERENCES product (id),
  category INTEGER NOT NULL REFERENCES question_category (id),
  title    TEXT    NOT NULL CHECK (title <> ''),
  text     TEXT    NOT NULL CHECK (text <> ''),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (page, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_version_by ON page_version (by_staff);
CREATE INDEX page_version_category ON page_version (category);
CREATE TRIGGER page_version_kept BEFORE UPDATE ON page_version WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'what was written stays'); END;
CREATE INDEX page_version_product ON page_version (product);
CREATE TRIGGER page_version_stays BEFORE DELETE ON page_version
BEGIN SELECT RAISE(ABORT, 'what was written stays'); END;

DROP TABLE IF EXISTS pairing;
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
INSERT INTO pairing VALUES(1,2,3,'2026-11-01','2027-01-31','',NULL,NULL);
CREATE TRIGGER pairing_alone BEFORE INSERT ON pairing
WHEN EXISTS (SELECT 1 FROM pairing other WHERE (other.mentor = NEW.mentor OR other.trainee = NEW.trainee)
  AND other.from_day <= coalesce(NEW.to_day, '9999-12-31') AND coalesce(other.to_day, '9999-12-31') >= NEW.from_day)
BEGIN SELECT RAISE(ABORT, 'one person leads one'); END;
CREATE INDEX pairing_by ON pairing (by_staff);
CREATE INDEX pairing_mentor ON pairing (mentor, from_day);
CREATE TRIGGER pairing_same BEFORE UPDATE ON pairing
WHEN NEW.mentor <> OLD.mentor OR NEW.trainee <> OLD.trainee
BEGIN SELECT RAISE(ABORT, 'another mentor is another pairing'); END;
CREATE TRIGGER pairing_still_alone BEFORE UPDATE ON pairing
WHEN EXISTS (SELECT 1 FROM pairing other WHERE other.id <> NEW.id AND (other.mentor = NEW.mentor OR other.trainee = NEW.trainee)
  AND other.from_day <= coalesce(NEW.to_day, '9999-12-31') AND coalesce(other.to_day, '9999-12-31') >= NEW.from_day)
BEGIN SELECT RAISE(ABORT, 'one person leads one'); END;
CREATE INDEX pairing_trainee ON pairing (trainee, from_day);

DROP TABLE IF EXISTS patrol_round;
CREATE TABLE patrol_round (
  id       INTEGER PRIMARY KEY,
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  began    TEXT    NOT NULL CHECK (began IS strftime('%Y-%m-%dT%H:%M:%S', began, '+0 days')),
  ended    TEXT    CHECK (ended IS strftime('%Y-%m-%dT%H:%M:%S', ended, '+0 days'))
) STRICT;
CREATE INDEX patrol_round_by ON patrol_round (by_staff, ended);

DROP TABLE IF EXISTS patrol_setting;
CREATE TABLE patrol_setting (
  id            INTEGER PRIMARY KEY CHECK (id = 1),
  same_field    TEXT    NOT NULL CHECK (same_field IN ('once', 'each')),
  round_size    INTEGER NOT NULL CHECK (round_size BETWEEN 1 AND 100)
) STRICT;
INSERT INTO patrol_setting VALUES(1,'each',10);

DROP TABLE IF EXISTS patrol_stop;
CREATE TABLE patrol_stop (
  round   INTEGER NOT NULL REFERENCES patrol_round (id),
  listing INTEGER NOT NULL REFERENCES listing (id),
  place   INTEGER NOT NULL,
  looked  TEXT    CHECK (looked IS strftime('%Y-%m-%dT%H:%M:%S', looked, '+0 days')),
  PRIMARY KEY (round, listing)
) STRICT, WITHOUT ROWID;
CREATE INDEX patrol_stop_listing ON patrol_stop (listing, looked);

DROP TABLE IF EXISTS patrol_tick;
CREATE TABLE patrol_tick (
  round      INTEGER NOT NULL,
  listing    INTEGER NOT NULL,
  checkpoint INTEGER NOT NULL REFERENCES checkpoint (id),
  fine       INTEGER NOT NULL CHECK (fine IN (0, 1)),
  PRIMARY KEY (round, listing, checkpoint),
  FOREIGN KEY (round, listing) REFERENCES patrol_stop (round, listing)
) STRICT, WITHOUT ROWID;
CREATE INDEX patrol_tick_checkpoint ON patrol_tick (checkpoint);

DROP TABLE IF EXISTS platform_figure;
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
CREATE INDEX platform_figure_by ON platform_figure (by_staff);
CREATE INDEX platform_figure_day ON platform_figure (day, staff);

DROP TABLE IF EXISTS probation_decision;
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
CREATE INDEX probation_decision_by ON probation_decision (by_staff);
CREATE TRIGGER probation_decision_kept BEFORE UPDATE ON probation_decision WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;
CREATE INDEX probation_decision_staff ON probation_decision (staff, id);
CREATE TRIGGER probation_decision_stays BEFORE DELETE ON probation_decision
BEGIN SELECT RAISE(ABORT, 'decisions are only added'); END;

DROP TABLE IF EXISTS probation_setting;
CREATE TABLE probation_setting (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  remind INTEGER NOT NULL CHECK (remind BETWEEN 0 AND 60)
) STRICT;
INSERT INTO probation_setting VALUES(1,14);

DROP TABLE IF EXISTS product;
CREATE TABLE product (
  id      INTEGER PRIMARY KEY,
  code    TEXT    NOT NULL UNIQUE CHECK (code <> ''),
  name    TEXT    NOT NULL CHECK (name <> ''),
  about   TEXT    NOT NULL,
  quiz    INTEGER REFERENCES quiz (id),
  added   TEXT    NOT NULL CHECK (added IS date(added, '+0 days')),
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
INSERT INTO product VALUES(1,'P-1','青瓷杯','',NULL,'2026-12-08',0);
CREATE INDEX product_quiz ON product (quiz);
CREATE TRIGGER product_stays BEFORE DELETE ON product
BEGIN SELECT RAISE(ABORT, 'a product stays'); END;

DROP TABLE IF EXISTS product_attribute;
CREATE TABLE product_attribute (
  id      INTEGER PRIMARY KEY,
  product INTEGER NOT NULL REFERENCES product (id),
  place   INTEGER NOT NULL CHECK (place >= 0),
  version INTEGER NOT NULL CHECK (version >= 1),
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
INSERT INTO product_attribute VALUES(1,1,0,1,0);
CREATE INDEX product_attribute_product ON product_attribute (product, place);
CREATE TRIGGER product_attribute_stays BEFORE DELETE ON product_attribute
BEGIN SELECT RAISE(ABORT, 'an attribute stays'); END;

DROP TABLE IF EXISTS product_picture;
CREATE TABLE product_picture (
  product    INTEGER NOT NULL REFERENCES product (id),
  place      INTEGER NOT NULL CHECK (place >= 0),
  attachment INTEGER NOT NULL REFERENCES attachment (id),
  PRIMARY KEY (product, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_picture_attachment ON product_picture (attachment);

DROP TABLE IF EXISTS product_request;
CREATE TABLE "product_request" (
  id          INTEGER PRIMARY KEY,
  product     INTEGER REFERENCES product (id),
  words       TEXT    NOT NULL,
  staff       INTEGER NOT NULL REFERENCES staff (id),
  at          TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  state       TEXT    NOT NULL CHECK (state IN ('open', 'answered', 'refused', 'withdrawn')),
  way         TEXT    CHECK (way IN ('class', 'page', 'talk')),
  class       INTEGER REFERENCES class_session (id),
  page        INTEGER REFERENCES page (id),
  remark      TEXT    NOT NULL,
  answered_by INTEGER REFERENCES staff (id),
  answered_on TEXT    CHECK (answered_on IS date(answered_on, '+0 days')),
  CHECK (product IS NOT NULL OR words <> ''),
  CHECK ((state = 'answered') = (way IS NOT NULL)),
  CHECK ((state IN ('answered', 'refused')) = (answered_by IS NOT NULL)),
  CHECK ((state IN ('answered', 'refused')) = (answered_on IS NOT NULL)),
  CHECK (state <> 'refused' OR remark <> ''),
  CHECK (class IS NULL OR way = 'class'),
  CHECK (page IS NULL OR way = 'page')
) STRICT;
INSERT INTO product_request VALUES(1,1,'能不能进洗碗机？',2,'2026-12-08T16:05:00','open',NULL,NULL,NULL,'',NULL,NULL);
CREATE INDEX product_request_answered_by ON product_request (answered_by);
CREATE INDEX product_request_class ON product_request (class);
CREATE UNIQUE INDEX product_request_once ON product_request (product, staff) WHERE state = 'open' AND product IS NOT NULL;
CREATE INDEX product_request_open ON product_request (at) WHERE state = 'open';
CREATE INDEX product_request_page ON product_request (page);
CREATE INDEX product_request_product ON product_request (product);
CREATE INDEX product_request_staff ON product_request (staff);
CREATE TRIGGER product_request_stays BEFORE DELETE ON product_request
BEGIN SELECT RAISE(ABORT, 'a request stays'); END;

DROP TABLE IF EXISTS product_setting;
CREATE TABLE product_setting (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  request_days INTEGER NOT NULL CHECK (request_days BETWEEN 0 AND 60)
) STRICT;
INSERT INTO product_setting VALUES(1,3);

DROP TABLE IF EXISTS publication;
CREATE TABLE publication (
  id       INTEGER PRIMARY KEY,
  month    TEXT    NOT NULL CHECK (month IS strftime('%Y-%m', month || '-01', '+0 days')),
  version  INTEGER NOT NULL CHECK (version >= 1),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  UNIQUE (month, version)
) STRICT;
INSERT INTO publication VALUES(1,'2026-12',1,'2026-11-25T10:00:00',1);
CREATE INDEX publication_by ON publication (by_staff);
CREATE TRIGGER publication_kept BEFORE UPDATE ON publication
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_next BEFORE INSERT ON publication
WHEN NEW.version <> 1 + (SELECT coalesce(max(version), 0) FROM publication WHERE month = NEW.month)
  OR EXISTS (SELECT 1 FROM publication WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_stays BEFORE DELETE ON publication
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;

DROP TABLE IF EXISTS publication_cell;
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
CREATE TRIGGER publication_cell_kept BEFORE UPDATE ON publication_cell
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_cell_sealed BEFORE INSERT ON publication_cell
WHEN EXISTS (SELECT 1 FROM publication WHERE id = NEW.publication)
BEGIN SELECT RAISE(ABORT, 'a published version is sealed'); END;
CREATE INDEX publication_cell_shift ON publication_cell (shift);
CREATE INDEX publication_cell_staff ON publication_cell (staff);
CREATE TRIGGER publication_cell_stays BEFORE DELETE ON publication_cell
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;

DROP TABLE IF EXISTS publication_duty;
CREATE TABLE publication_duty (
  publication INTEGER NOT NULL REFERENCES publication (id) DEFERRABLE INITIALLY DEFERRED,
  day         TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  staff       INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (publication, day, staff)
) STRICT, WITHOUT ROWID;
INSERT INTO publication_duty VALUES(1,'2026-12-01',2);
CREATE TRIGGER publication_duty_kept BEFORE UPDATE ON publication_duty
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_duty_sealed BEFORE INSERT ON publication_duty
WHEN EXISTS (SELECT 1 FROM publication WHERE id = NEW.publication)
BEGIN SELECT RAISE(ABORT, 'a published version is sealed'); END;
CREATE INDEX publication_duty_staff ON publication_duty (staff);
CREATE TRIGGER publication_duty_stays BEFORE DELETE ON publication_duty
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;

DROP TABLE IF EXISTS publication_row;
CREATE TABLE publication_row (
  publication INTEGER NOT NULL REFERENCES publication (id) DEFERRABLE INITIALLY DEFERRED,
  staff       INTEGER NOT NULL REFERENCES staff (id),
  worked      INTEGER NOT NULL CHECK (worked BETWEEN 0 AND 0x7fffffff),
  nights      INTEGER NOT NULL CHECK (nights & worked = nights),
  PRIMARY KEY (publication, staff)
) STRICT, WITHOUT ROWID;
INSERT INTO publication_row VALUES(1,2,1,0);
CREATE TRIGGER publication_row_kept BEFORE UPDATE ON publication_row
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_row_sealed BEFORE INSERT ON publication_row
WHEN EXISTS (SELECT 1 FROM publication WHERE id = NEW.publication)
BEGIN SELECT RAISE(ABORT, 'a published version is sealed'); END;
CREATE INDEX publication_row_staff ON publication_row (staff);
CREATE TRIGGER publication_row_stays BEFORE DELETE ON publication_row
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;

DROP TABLE IF EXISTS publication_segment;
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
CREATE TRIGGER publication_segment_kept BEFORE UPDATE ON publication_segment
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_segment_sealed BEFORE INSERT ON publication_segment
WHEN EXISTS (SELECT 1 FROM publication WHERE id = NEW.publication)
BEGIN SELECT RAISE(ABORT, 'a published version is sealed'); END;
CREATE INDEX publication_segment_shift ON publication_segment (shift);
CREATE TRIGGER publication_segment_stays BEFORE DELETE ON publication_segment
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;

DROP TABLE IF EXISTS publication_shift;
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
CREATE TRIGGER publication_shift_kept BEFORE UPDATE ON publication_shift
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_shift_sealed BEFORE INSERT ON publication_shift
WHEN EXISTS (SELECT 1 FROM publication WHERE id = NEW.publication)
BEGIN SELECT RAISE(ABORT, 'a published version is sealed'); END;
CREATE INDEX publication_shift_shift ON publication_shift (shift);
CREATE TRIGGER publication_shift_stays BEFORE DELETE ON publication_shift
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;

DROP TABLE IF EXISTS question;
CREATE TABLE question (
  id       INTEGER PRIMARY KEY,
  version  INTEGER NOT NULL CHECK (version >= 1),
  category INTEGER NOT NULL REFERENCES question_category (id),
  state    TEXT    NOT NULL CHECK (state IN ('proposed', 'accepted', 'rejected', 'retired')),
  source   TEXT    NOT NULL CHECK (source IN ('person', 'file', 'phrase', 'attribute')),
  phrase   TEXT    NOT NULL,
  rests_on TEXT    NOT NULL,
  expires  TEXT    CHECK (expires IS date(expires, '+0 days')), attribute INTEGER REFERENCES product_attribute (id),
  CHECK ((source = 'phrase') = (phrase <> ''))
) STRICT;
INSERT INTO question VALUES(1,1,3,'accepted','person','','',NULL,NULL);
CREATE INDEX question_attribute ON question (attribute) WHERE attribute IS NOT NULL;
CREATE INDEX question_category_state ON question (category, state);
CREATE UNIQUE INDEX question_phrase ON question (phrase) WHERE phrase <> '';
CREATE INDEX question_rests_on ON question (rests_on) WHERE rests_on <> '';
CREATE INDEX question_state ON question (state, id);
CREATE TRIGGER question_stays BEFORE DELETE ON question
BEGIN SELECT RAISE(ABORT, 'a question stays'); END;

DROP TABLE IF EXISTS question_answer;
CREATE TABLE question_answer (
  question        INTEGER NOT NULL,
  version         INTEGER NOT NULL,
  place           INTEGER NOT NULL CHECK (place >= 0),
  text            TEXT    NOT NULL,
  format          TEXT    NOT NULL CHECK (format IN ('moodle', 'html', 'plain', 'markdown')),
  pair            TEXT    NOT NULL,
  weight          INTEGER NOT NULL CHECK (weight BETWEEN -10000000 AND 10000000),
  feedback        TEXT    NOT NULL,
  feedback_format TEXT    NOT NULL CHECK (feedback_format IN ('moodle', 'html', 'plain', 'markdown')),
  PRIMARY KEY (question, version, place),
  FOREIGN KEY (question, version) REFERENCES question_version (question, version)
) STRICT, WITHOUT ROWID;
INSERT INTO question_answer VALUES(1,1,0,'','plain','',10000000,'','plain');
CREATE TRIGGER question_answer_kept BEFORE UPDATE ON question_answer WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;
CREATE TRIGGER question_answer_stays BEFORE DELETE ON question_answer
BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;

DROP TABLE IF EXISTS question_category;
CREATE TABLE question_category (
  id     INTEGER PRIMARY KEY,
  parent INTEGER REFERENCES question_category (id) CHECK (parent <> id),
  topic  TEXT    UNIQUE,
  name   TEXT    NOT NULL,
  CHECK (topic IS NOT NULL OR name <> '')
) STRICT;
INSERT INTO question_category VALUES(1,NULL,'product','');
INSERT INTO question_category VALUES(2,NULL,'purchase','');
INSERT INTO question_category VALUES(3,NULL,'returns','');
INSERT INTO question_category VALUES(4,NULL,'platform','');
INSERT INTO question_category VALUES(5,NULL,'market','');
INSERT INTO question_category VALUES(6,NULL,'phrases','');
INSERT INTO question_category VALUES(7,NULL,'forbidden','');
INSERT INTO question_category VALUES(8,NULL,'conduct','');
INSERT INTO question_category VALUES(9,NULL,'colour','');
INSERT INTO question_category VALUES(10,NULL,'size','');
INSERT INTO question_category VALUES(11,NULL,'difficult','');
INSERT INTO question_category VALUES(12,NULL,'before_sale','');
INSERT INTO question_category VALUES(13,NULL,'during_sale','');
INSERT INTO question_category VALUES(14,NULL,'after_sale','');
INSERT INTO question_category VALUES(15,NULL,'reviews','');
INSERT INTO question_category VALUES(16,NULL,'refund_chart','');
INSERT INTO question_category VALUES(17,NULL,'purchase_chart','');
CREATE INDEX question_category_parent ON question_category (parent);

DELETE FROM sqlite_schema WHERE name='question_pair' AND type='table';
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','question_pair','question_pair',0,'CREATE VIRTUAL TABLE question_pair USING fts5 (pairs, content = '''', contentless_delete = 1, detail = none, prefix = ''4'', tokenize = ''ascii'')');

DROP TABLE IF EXISTS question_pair_config;
CREATE TABLE 'question_pair_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO question_pair_config VALUES('version',4);

DROP TABLE IF EXISTS question_pair_data;
CREATE TABLE 'question_pair_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO question_pair_data VALUES(1,X'');
INSERT INTO question_pair_data VALUES(10,X'00000000FF000001000000');

DROP TABLE IF EXISTS question_pair_docsize;
CREATE TABLE 'question_pair_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

DROP TABLE IF EXISTS question_pair_idx;
CREATE TABLE 'question_pair_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

DELETE FROM sqlite_schema WHERE name='question_search' AND type='table';
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','question_search','question_search',0,'CREATE VIRTUAL TABLE question_search USING fts5 (folded, tokenize = ''trigram'')');

DROP TABLE IF EXISTS question_search_config;
CREATE TABLE 'question_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO question_search_config VALUES('version',4);

DROP TABLE IF EXISTS question_search_content;
CREATE TABLE 'question_search_content'(id INTEGER PRIMARY KEY, c0);

DROP TABLE IF EXISTS question_search_data;
CREATE TABLE 'question_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO question_search_data VALUES(1,X'');
INSERT INTO question_search_data VALUES(10,X'00000000000000');

DROP TABLE IF EXISTS question_search_docsize;
CREATE TABLE 'question_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

DROP TABLE IF EXISTS question_search_idx;
CREATE TABLE 'question_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

DROP TABLE IF EXISTS question_version;
CREATE TABLE question_version (
  question        INTEGER NOT NULL REFERENCES question (id),
  version         INTEGER NOT NULL CHECK (version >= 1),
  kind            TEXT    NOT NULL CHECK (kind IN ('single', 'multiple', 'true_false', 'short', 'number', 'matching', 'essay', 'description')),
  title           TEXT    NOT NULL,
  text            TEXT    NOT NULL CHECK (text <> ''),
  format          TEXT    NOT NULL CHECK (format IN ('moodle', 'html', 'plain', 'markdown')),
  feedback        TEXT    NOT NULL,
  feedback_format TEXT    NOT NULL CHECK (feedback_format IN ('moodle', 'html', 'plain', 'markdown')),
  picture         INTEGER REFERENCES attachment (id),
  by_staff        INTEGER NOT NULL REFERENCES staff (id),
  at              TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  PRIMARY KEY (question, version)
) STRICT, WITHOUT ROWID;
INSERT INTO question_version VALUES(1,1,'true_false','','质量问题的退货运费由卖家承担','plain','','plain',NULL,1,'2026-12-08T16:05:00');
CREATE INDEX question_version_by ON question_version (by_staff);
CREATE TRIGGER question_version_kept BEFORE UPDATE ON question_version WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;
CREATE INDEX question_version_picture ON question_version (picture);
CREATE TRIGGER question_version_stays BEFORE DELETE ON question_version
BEGIN SELECT RAISE(ABORT, 'what was asked stays'); END;

DROP TABLE IF EXISTS quiz;
CREATE TABLE quiz (
  id        INTEGER PRIMARY KEY,
  name      TEXT    NOT NULL CHECK (name <> ''),
  pass_mark INTEGER NOT NULL CHECK (pass_mark BETWEEN 1 AND 100),
  attempts  INTEGER CHECK (attempts BETWEEN 1 AND 100),
  minutes   INTEGER CHECK (minutes BETWEEN 1 AND 600),
  opens     TEXT    CHECK (opens IS strftime('%Y-%m-%dT%H:%M:%S', opens, '+0 days')),
  closes    TEXT    CHECK (closes IS strftime('%Y-%m-%dT%H:%M:%S', closes, '+0 days')),
  shuffled  INTEGER NOT NULL CHECK (shuffled IN (0, 1)),
  review    TEXT    NOT NULL CHECK (review IN ('at_once', 'after_closing')),
  teacher   INTEGER REFERENCES staff (id),
  state     TEXT    NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
  CHECK (closes IS NULL OR opens IS NULL OR closes > opens)
) STRICT;
INSERT INTO quiz VALUES(1,'退换货',80,NULL,NULL,NULL,NULL,1,'at_once',NULL,'open');
CREATE INDEX quiz_state ON quiz (state, id);
CREATE INDEX quiz_teacher ON quiz (teacher);

DROP TABLE IF EXISTS quiz_attempt;
CREATE TABLE quiz_attempt (
  id       INTEGER PRIMARY KEY,
  quiz     INTEGER NOT NULL REFERENCES quiz (id),
  staff    INTEGER NOT NULL REFERENCES staff (id),
  number   INTEGER NOT NULL CHECK (number >= 1),
  seed     INTEGER NOT NULL,
  began    TEXT    NOT NULL CHECK (began IS strftime('%Y-%m-%dT%H:%M:%S', began, '+0 days')),
  heard    TEXT    NOT NULL CHECK (heard IS strftime('%Y-%m-%dT%H:%M:%S', heard, '+0 days')),
  used     INTEGER NOT NULL CHECK (used >= 0),
  opening  INTEGER NOT NULL CHECK (opening >= 1),
  on_paper INTEGER NOT NULL CHECK (on_paper IN (0, 1)),
  ended    TEXT    CHECK (ended IS strftime('%Y-%m-%dT%H:%M:%S', ended, '+0 days')),
  ending   TEXT    CHECK (ending IN ('handed_in', 'time_up', 'paper')),
  CHECK ((ended IS NULL) = (ending IS NULL)),
  UNIQUE (quiz, staff, number)
) STRICT;
INSERT INTO quiz_attempt VALUES(1,1,2,1,7,'2026-12-08T16:05:00','2026-12-08T16:05:00',0,1,0,'2026-12-08T16:05:00','handed_in');
CREATE INDEX quiz_attempt_at ON quiz_attempt (ended);
CREATE TRIGGER quiz_attempt_ended BEFORE UPDATE ON quiz_attempt WHEN OLD.ended IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an attempt that ended stays as it was'); END;
CREATE UNIQUE INDEX quiz_attempt_going_on ON quiz_attempt (quiz, staff) WHERE ended IS NULL;
CREATE INDEX quiz_attempt_staff ON quiz_attempt (staff, quiz);
CREATE TRIGGER quiz_attempt_stays BEFORE DELETE ON quiz_attempt
BEGIN SELECT RAISE(ABORT, 'an attempt stays'); END;

DROP TABLE IF EXISTS quiz_part;
CREATE TABLE quiz_part (
  quiz     INTEGER NOT NULL REFERENCES quiz (id),
  place    INTEGER NOT NULL,
  category INTEGER NOT NULL REFERENCES question_category (id),
  below    INTEGER NOT NULL CHECK (below IN (0, 1)),
  take     INTEGER NOT NULL CHECK (take >= 1),
  PRIMARY KEY (quiz, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX quiz_part_category ON quiz_part (category);

DROP TABLE IF EXISTS quiz_taker;
CREATE TABLE quiz_taker (
  quiz  INTEGER NOT NULL REFERENCES quiz (id),
  staff INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (quiz, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX quiz_taker_staff ON quiz_taker (staff);

DROP TABLE IF EXISTS retention;
CREATE TABLE retention (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  months   INTEGER NOT NULL CHECK (months BETWEEN 1 AND 120),
  wipe_due INTEGER NOT NULL CHECK (wipe_due IN (0, 1)),
  wiped_at TEXT    CHECK (wiped_at IS strftime('%Y-%m-%dT%H:%M:%S', wiped_at, '+0 days'))
, hiding INTEGER NOT NULL DEFAULT 0 CHECK (hiding IN (0, 1))) STRICT;
INSERT INTO retention VALUES(1,24,0,NULL,0);

DROP TABLE IF EXISTS review_answer;
CREATE TABLE review_answer (
  id       INTEGER PRIMARY KEY,
  staff    INTEGER NOT NULL REFERENCES staff (id),
  question INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  mark     INTEGER NOT NULL CHECK (mark BETWEEN 0 AND 10000000),
  seconds  INTEGER NOT NULL CHECK (seconds BETWEEN 0 AND 3600),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  FOREIGN KEY (question, version) REFERENCES question_version (question, version)
) STRICT;
CREATE TRIGGER review_answer_kept BEFORE UPDATE ON review_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;
CREATE INDEX review_answer_question ON review_answer (question, version);
CREATE INDEX review_answer_staff ON review_answer (staff, at);
CREATE TRIGGER review_answer_stays BEFORE DELETE ON review_answer
BEGIN SELECT RAISE(ABORT, 'an answer stays'); END;

DROP TABLE IF EXISTS review_setting;
CREATE TABLE review_setting (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  bar       INTEGER NOT NULL CHECK (bar BETWEEN 50 AND 98),
  questions INTEGER NOT NULL CHECK (questions BETWEEN 3 AND 30),
  a_day     INTEGER NOT NULL CHECK (a_day BETWEEN 1 AND 6),
  keep      INTEGER NOT NULL CHECK (keep BETWEEN 50 AND 97)
) STRICT;
INSERT INTO review_setting VALUES(1,90,12,2,85);

DROP TABLE IF EXISTS reward_amount;
CREATE TABLE reward_amount (
  decision INTEGER PRIMARY KEY REFERENCES reward_decision (id),
  amount   INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000),
  rate     INTEGER REFERENCES reward_rate (id),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX reward_amount_by ON reward_amount (by_staff);
CREATE TRIGGER reward_amount_kept BEFORE UPDATE ON reward_amount
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;
CREATE TRIGGER reward_amount_new BEFORE INSERT ON reward_amount WHEN EXISTS (SELECT 1 FROM reward_amount WHERE decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER reward_amount_once BEFORE INSERT ON reward_amount
WHEN (SELECT amount FROM reward_decision WHERE id = NEW.decision) IS NOT NULL
  OR NEW.by_staff = (SELECT staff FROM reward_decision WHERE id = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'an amount is frozen when it is decided'); END;
CREATE INDEX reward_amount_rate ON reward_amount (rate);
CREATE TRIGGER reward_amount_stays BEFORE DELETE ON reward_amount
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;

DROP TABLE IF EXISTS reward_decision;
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
CREATE INDEX reward_decision_at ON reward_decision (at);
CREATE INDEX reward_decision_by ON reward_decision (by_staff);
CREATE TRIGGER reward_decision_kept BEFORE UPDATE ON reward_decision WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;
CREATE TRIGGER reward_decision_new BEFORE INSERT ON reward_decision WHEN EXISTS (SELECT 1 FROM reward_decision WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE INDEX reward_decision_rate ON reward_decision (rate);
CREATE INDEX reward_decision_ruling ON reward_decision (ruling);
CREATE INDEX reward_decision_staff ON reward_decision (staff);
CREATE TRIGGER reward_decision_stays BEFORE DELETE ON reward_decision
BEGIN SELECT RAISE(ABORT, 'a decision stays'); END;

DROP TABLE IF EXISTS reward_proposal;
CREATE TABLE reward_proposal (
  id       INTEGER PRIMARY KEY,
  cause    TEXT    NOT NULL CHECK (cause IN ('idea', 'finding')),
  cause_id INTEGER NOT NULL,
  staff    INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')),
  UNIQUE (cause, cause_id, staff)
) STRICT;
CREATE TRIGGER reward_proposal_kept BEFORE UPDATE ON reward_proposal
BEGIN SELECT RAISE(ABORT, 'a proposed reward is a fact'); END;
CREATE INDEX reward_proposal_staff ON reward_proposal (staff);
CREATE TRIGGER reward_proposal_stays BEFORE DELETE ON reward_proposal
BEGIN SELECT RAISE(ABORT, 'a proposed reward is a fact'); END;

DROP TABLE IF EXISTS reward_rate;
CREATE TABLE reward_rate (
  id       INTEGER PRIMARY KEY,
  sort     TEXT    NOT NULL CHECK (sort IN ('idea', 'finding')),
  amount   INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 100000000),
  from_day TEXT    NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX reward_rate_by ON reward_rate (by_staff);
CREATE INDEX reward_rate_in_force ON reward_rate (sort, from_day);
CREATE TRIGGER reward_rate_kept BEFORE UPDATE ON reward_rate
BEGIN SELECT RAISE(ABORT, 'a rate is only followed by another'); END;
CREATE TRIGGER reward_rate_new BEFORE INSERT ON reward_rate WHEN EXISTS (SELECT 1 FROM reward_rate WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER reward_rate_stays BEFORE DELETE ON reward_rate
BEGIN SELECT RAISE(ABORT, 'a rate is only followed by another'); END;

DROP TABLE IF EXISTS rota_accepted;
CREATE TABLE rota_accepted (
  month        TEXT    NOT NULL CHECK (month IS strftime('%Y-%m', month || '-01', '+0 days')),
  conflict_key TEXT    NOT NULL,
  reason       TEXT    NOT NULL,
  by_staff     INTEGER NOT NULL REFERENCES staff (id),
  at           TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days')), amount INTEGER CHECK (amount >= 0),
  PRIMARY KEY (month, conflict_key)
) STRICT, WITHOUT ROWID;
INSERT INTO rota_accepted VALUES('2026-12','rest 2 2026-12-05','人手不够',1,'2026-11-25T09:00:00',NULL);
CREATE INDEX rota_accepted_by ON rota_accepted (by_staff);

DROP TABLE IF EXISTS rota_cell;
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
CREATE INDEX rota_cell_shift ON rota_cell (shift);
CREATE INDEX rota_cell_staff ON rota_cell (staff);

DROP TABLE IF EXISTS rota_duty;
CREATE TABLE rota_duty (
  day   TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  staff INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (day, staff)
) STRICT, WITHOUT ROWID;
INSERT INTO rota_duty VALUES('2026-12-01',2);
CREATE INDEX rota_duty_staff ON rota_duty (staff);

DROP TABLE IF EXISTS ruling;
CREATE TABLE ruling (
  id       INTEGER PRIMARY KEY,
  question TEXT    NOT NULL CHECK (length(question) BETWEEN 1 AND 4000),
  asked_by INTEGER NOT NULL REFERENCES staff (id),
  asked_at TEXT    NOT NULL CHECK (asked_at IS strftime('%Y-%m-%dT%H:%M:%S', asked_at, '+0 days')),
  replaces INTEGER REFERENCES ruling (id) CHECK (replaces < id)
) STRICT;
INSERT INTO ruling VALUES(1,'系统故障时能不能用私人旺旺联系客户？',2,'2026-12-08T16:05:00',NULL);
CREATE INDEX ruling_asked_by ON ruling (asked_by);
CREATE TRIGGER ruling_kept BEFORE UPDATE ON ruling WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a ruling stays as it was asked for'); END;
CREATE TRIGGER ruling_new BEFORE INSERT ON ruling WHEN EXISTS (SELECT 1 FROM ruling WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE INDEX ruling_replaces ON ruling (replaces);
CREATE TRIGGER ruling_stays BEFORE DELETE ON ruling
BEGIN SELECT RAISE(ABORT, 'a ruling stays'); END;

DROP TABLE IF EXISTS ruling_decision;
CREATE TABLE ruling_decision (
  ruling   INTEGER PRIMARY KEY REFERENCES ruling (id),
  words    TEXT    NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
INSERT INTO ruling_decision VALUES(1,'故障期间可以，恢复后当天补登记',1,'2026-12-08T16:05:00');
CREATE INDEX ruling_decision_by ON ruling_decision (by_staff);
CREATE TRIGGER ruling_decision_kept BEFORE UPDATE ON ruling_decision WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a ruling stays as it was made'); END;
CREATE TRIGGER ruling_decision_new BEFORE INSERT ON ruling_decision WHEN EXISTS (SELECT 1 FROM ruling_decision WHERE ruling = NEW.ruling)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE TRIGGER ruling_decision_stays BEFORE DELETE ON ruling_decision
BEGIN SELECT RAISE(ABORT, 'a ruling stays'); END;

DROP TABLE IF EXISTS script;
CREATE TABLE script (
  id        INTEGER PRIMARY KEY,
  situation TEXT    NOT NULL CHECK (situation IN ('greeting', 'asking', 'waiting', 'unclear', 'checking', 'refusing', 'apology', 'complaint',
    'system', 'busy', 'holiday', 'thanks', 'closing')),
  words     TEXT    NOT NULL CHECK (words <> ''),
  retired   INTEGER NOT NULL CHECK (retired IN (0, 1)),
  by_staff  INTEGER NOT NULL REFERENCES staff (id),
  at        TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX script_by ON script (by_staff);
CREATE INDEX script_situation ON script (situation);

DROP TABLE IF EXISTS secret;
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

DROP TABLE IF EXISTS shift_kind;
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
CREATE INDEX shift_kind_system ON shift_kind (system, place);

DROP TABLE IF EXISTS shift_limit;
CREATE TABLE shift_limit (
  shift  INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  period TEXT    NOT NULL CHECK (period IN ('month', 'week')),
  least  INTEGER CHECK (least BETWEEN 0 AND 255),
  most   INTEGER CHECK (most BETWEEN 0 AND 255),
  weight INTEGER CHECK (weight BETWEEN 0 AND 10000),
  PRIMARY KEY (shift, period)
) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS shift_segment;
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

DROP TABLE IF EXISTS shift_system;
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

DROP TABLE IF EXISTS shop;
CREATE TABLE shop (
  id                INTEGER PRIMARY KEY CHECK (id = 1),
  name              TEXT    NOT NULL,
  auto_lock_minutes INTEGER NOT NULL CHECK (auto_lock_minutes >= 0),
  time_zone         TEXT    NOT NULL,
  founded_at        TEXT    NOT NULL CHECK (founded_at IS strftime('%Y-%m-%dT%H:%M:%S', founded_at, '+0 days')),
  sample            INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
INSERT INTO shop VALUES(1,'旺铺',5,'Asia/Shanghai','2026-11-21T09:00:00',0);

DROP TABLE IF EXISTS skill;
CREATE TABLE skill (
  id      INTEGER PRIMARY KEY,
  place   INTEGER NOT NULL,
  key     TEXT    NOT NULL,
  title   TEXT    NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  CHECK (key <> '' OR title <> '')
) STRICT;
INSERT INTO skill VALUES(1,1,'mandarin','',0);
INSERT INTO skill VALUES(2,2,'dialect','',0);
INSERT INTO skill VALUES(3,3,'typing','',0);
INSERT INTO skill VALUES(4,4,'computer','',0);

DROP TABLE IF EXISTS skill_check;
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
CREATE INDEX skill_check_by ON skill_check (by_staff);
CREATE TRIGGER skill_check_kept BEFORE UPDATE ON skill_check WHEN (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'checks are only added'); END;
CREATE INDEX skill_check_skill ON skill_check (skill);
CREATE INDEX skill_check_staff ON skill_check (staff, skill, id);
CREATE TRIGGER skill_check_stays BEFORE DELETE ON skill_check
BEGIN SELECT RAISE(ABORT, 'checks are only added'); END;

DROP TABLE IF EXISTS special_day;
CREATE TABLE special_day (
  day    TEXT    PRIMARY KEY NOT NULL CHECK (day IS date(day, '+0 days')),
  year   INTEGER NOT NULL REFERENCES holiday_year (year),
  name   TEXT    NOT NULL,
  makeup INTEGER NOT NULL CHECK (makeup IN (0, 1)),
  CHECK (CAST(substr(day, 1, 4) AS INTEGER) = year)
) STRICT, WITHOUT ROWID;
INSERT INTO special_day VALUES('2026-10-01',2026,'国庆节',0);
INSERT INTO special_day VALUES('2026-10-10',2026,'国庆节',1);
CREATE INDEX special_day_year ON special_day (year);

DROP TABLE IF EXISTS staff;
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
  target_minutes INTEGER CHECK (target_minutes >= 0), longest_run INTEGER CHECK (longest_run BETWEEN 1 AND 31), most_minutes INTEGER CHECK (most_minutes BETWEEN 0 AND 65535), most_nights INTEGER CHECK (most_nights BETWEEN 0 AND 255), most_weekends INTEGER CHECK (most_weekends BETWEEN 0 AND 255),
  CHECK (left_on IS NULL OR left_on >= joined),
  CHECK ((probation_from IS NULL) = (probation_to IS NULL))
) STRICT;
INSERT INTO staff VALUES(1,'001','店主','owner',0,'2019-03-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO staff VALUES(2,'002','小王','agent',1,'2021-06-15',NULL,NULL,NULL,9600,NULL,NULL,NULL,NULL);
INSERT INTO staff VALUES(3,'003','𠮷田','trainee',1,'2026-11-01','2027-06-30','2026-11-01','2027-01-31',NULL,NULL,NULL,NULL,NULL);
CREATE TRIGGER staff_stay BEFORE DELETE ON staff
BEGIN SELECT RAISE(ABORT, 'staff are never deleted'); END;

DROP TABLE IF EXISTS staff_barred;
CREATE TABLE staff_barred (
  staff INTEGER NOT NULL REFERENCES staff (id),
  shift INTEGER NOT NULL REFERENCES shift_kind (id) ON DELETE CASCADE,
  PRIMARY KEY (staff, shift)
) STRICT, WITHOUT ROWID;
INSERT INTO staff_barred VALUES(3,2);
CREATE INDEX staff_barred_shift ON staff_barred (shift);

DROP TABLE IF EXISTS staff_track;
CREATE TABLE staff_track (
  staff INTEGER PRIMARY KEY REFERENCES staff (id),
  track INTEGER NOT NULL REFERENCES track (id)
) STRICT;
CREATE INDEX staff_track_track ON staff_track (track);

DROP TABLE IF EXISTS statement;
CREATE TABLE statement (
  number   INTEGER PRIMARY KEY,
  month    TEXT    NOT NULL UNIQUE REFERENCES ledger_close (month),
  head     INTEGER REFERENCES entry (id),
  hash     BLOB    NOT NULL CHECK (length(hash) = 32),
  closing  INTEGER NOT NULL,
  owed     INTEGER NOT NULL,
  naming   TEXT    NOT NULL CHECK (naming IN ('names', 'numbers')),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX statement_by ON statement (by_staff);
CREATE INDEX statement_head ON statement (head);
CREATE TRIGGER statement_kept BEFORE UPDATE ON statement
BEGIN SELECT RAISE(ABORT, 'a published statement stays'); END;
CREATE TRIGGER statement_next BEFORE INSERT ON statement
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM statement)
  OR NEW.month <= (SELECT max(month) FROM statement)
  OR NEW.head IS NOT (SELECT max(id) FROM entry)
  OR NEW.hash IS NOT coalesce((SELECT hash FROM entry WHERE id = NEW.head), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'statements follow each other'); END;
CREATE TRIGGER statement_stays BEFORE DELETE ON statement
BEGIN SELECT RAISE(ABORT, 'a published statement stays'); END;

DROP TABLE IF EXISTS system_in_force;
CREATE TABLE system_in_force (
  from_day TEXT    PRIMARY KEY NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  system   INTEGER NOT NULL REFERENCES shift_system (id)
) STRICT, WITHOUT ROWID;
INSERT INTO system_in_force VALUES('2026-01-01',1);
INSERT INTO system_in_force VALUES('2027-01-01',2);
CREATE INDEX system_in_force_system ON system_in_force (system);

DROP TABLE IF EXISTS system_rule;
CREATE TABLE "system_rule" (
  system INTEGER NOT NULL REFERENCES shift_system (id),
  rule   TEXT    NOT NULL CHECK (rule IN ('quota', 'longest_run', 'shortest_run', 'shortest_off', 'shortest_rest', 'least_minutes',
    'most_minutes', 'most_nights', 'most_weekends', 'most_holidays', 'mentor', 'duty', 'barred', 'unavailable', 'would_like',
    'rather_not', 'under', 'target', 'over', 'fair', 'hours')),
  -- In the rule's own unit: days, minutes, times; 0 for a rule without a figure.
  value  INTEGER NOT NULL CHECK (value BETWEEN 0 AND 65535),
  weight INTEGER CHECK (weight BETWEEN 0 AND 10000),
  PRIMARY KEY (system, rule)
) STRICT, WITHOUT ROWID;
INSERT INTO system_rule VALUES(1,'barred',0,30);
INSERT INTO system_rule VALUES(1,'longest_run',7,NULL);
INSERT INTO system_rule VALUES(1,'mentor',0,NULL);
INSERT INTO system_rule VALUES(1,'shortest_rest',660,NULL);
INSERT INTO system_rule VALUES(2,'longest_run',6,NULL);
INSERT INTO system_rule VALUES(2,'mentor',0,0);
INSERT INTO system_rule VALUES(2,'shortest_rest',660,NULL);

DROP TABLE IF EXISTS tag;
CREATE TABLE tag (
  id   INTEGER PRIMARY KEY,
  name TEXT    NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

DROP TABLE IF EXISTS track;
CREATE TABLE track (
  id      INTEGER PRIMARY KEY,
  name    TEXT    NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT;
INSERT INTO track VALUES(1,'',0);

DROP TABLE IF EXISTS training_record;
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
INSERT INTO training_record VALUES(1,2,'退换货规则','2026-12-08','',30,NULL,'',1,'2026-12-08T16:05:00',NULL,'');
CREATE INDEX training_record_by ON training_record (by_staff);
CREATE INDEX training_record_staff ON training_record (staff, day);
CREATE TRIGGER training_record_stays BEFORE DELETE ON training_record
BEGIN SELECT RAISE(ABORT, 'records stay'); END;
CREATE INDEX training_record_struck_by ON training_record (struck_by);

DROP TABLE IF EXISTS typing_test;
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
INSERT INTO typing_test VALUES(1,2,'a','chinese','2026-12-08T16:05:00','2026-12-08T16:06:05',60000,62,1,0);
CREATE TRIGGER typing_test_kept BEFORE UPDATE ON typing_test
WHEN OLD.ended IS NOT NULL AND (SELECT hiding FROM retention) = 0
BEGIN SELECT RAISE(ABORT, 'a finished test stands'); END;
CREATE INDEX typing_test_staff ON typing_test (staff, ended);

DROP TABLE IF EXISTS wage;
CREATE TABLE wage (
  id       INTEGER PRIMARY KEY,
  staff    INTEGER NOT NULL REFERENCES staff (id),
  from_day TEXT    NOT NULL CHECK (from_day IS date(from_day, '+0 days')),
  amount   INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000000),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX wage_by ON wage (by_staff);
CREATE TRIGGER wage_kept BEFORE UPDATE ON wage
BEGIN SELECT RAISE(ABORT, 'a wage is only followed by another'); END;
CREATE TRIGGER wage_new BEFORE INSERT ON wage WHEN EXISTS (SELECT 1 FROM wage WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'nothing is written over'); END;
CREATE INDEX wage_staff ON wage (staff, from_day);
CREATE TRIGGER wage_stays BEFORE DELETE ON wage
BEGIN SELECT RAISE(ABORT, 'a wage is only followed by another'); END;

DROP TABLE IF EXISTS wish;
CREATE TABLE wish (
  id    INTEGER PRIMARY KEY,
  staff INTEGER NOT NULL REFERENCES staff (id),
  day   TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  kind  TEXT    NOT NULL CHECK (kind IN ('unavailable', 'rather_not', 'would_like')),
  shift INTEGER REFERENCES shift_kind (id),
  note  TEXT    NOT NULL
) STRICT;
INSERT INTO wish VALUES(1,3,'2026-12-24','would_like',NULL,'聚会');
CREATE INDEX wish_day ON wish (day);
CREATE UNIQUE INDEX wish_once ON wish (staff, day, coalesce(shift, 0));
CREATE INDEX wish_shift ON wish (shift);

COMMIT;
PRAGMA writable_schema=OFF;

PRAGMA application_id = 1147301739;
PRAGMA user_version = 21;
