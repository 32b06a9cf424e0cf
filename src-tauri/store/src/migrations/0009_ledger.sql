-- The ledger: accounts, entries in a chain of hashes, closed months, published statements. All of it is only ever added to.

CREATE TABLE ledger_account (
  id    INTEGER PRIMARY KEY,
  kind  TEXT    NOT NULL CHECK (kind IN ('cash', 'fines_receivable', 'fund', 'rewards_payable', 'rewards_granted', 'company',
                                         'compensation', 'compensation_charged')),
  staff INTEGER REFERENCES staff (id),
  CHECK ((staff IS NOT NULL) = (kind IN ('fines_receivable', 'rewards_payable', 'compensation')))
) STRICT;
CREATE INDEX ledger_account_staff ON ledger_account (staff, kind);
CREATE INDEX ledger_account_kind ON ledger_account (kind, staff);
INSERT INTO ledger_account (id, kind) VALUES (1, 'cash'), (2, 'fund'), (3, 'rewards_granted'), (4, 'company'), (5, 'compensation_charged');

CREATE TRIGGER ledger_account_next BEFORE INSERT ON ledger_account
WHEN NEW.id <> 1 + (SELECT max(id) FROM ledger_account)
  OR EXISTS (SELECT 1 FROM ledger_account WHERE kind = NEW.kind AND staff IS NEW.staff)
BEGIN SELECT RAISE(ABORT, 'an account is opened once'); END;
CREATE TRIGGER ledger_account_kept BEFORE UPDATE ON ledger_account
BEGIN SELECT RAISE(ABORT, 'an account stays'); END;
CREATE TRIGGER ledger_account_stays BEFORE DELETE ON ledger_account
BEGIN SELECT RAISE(ABORT, 'an account stays'); END;

-- A month is closed once, in their order; after that no entry counts on a day of it.
CREATE TABLE ledger_close (
  month    TEXT    PRIMARY KEY NOT NULL CHECK (month IS strftime('%Y-%m', month || '-01', '+0 days')),
  by_staff INTEGER NOT NULL REFERENCES staff (id),
  at       TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_close_by ON ledger_close (by_staff);
CREATE TRIGGER ledger_close_next BEFORE INSERT ON ledger_close
WHEN NEW.month <= (SELECT max(month) FROM ledger_close)
BEGIN SELECT RAISE(ABORT, 'months close in their order'); END;
CREATE TRIGGER ledger_close_kept BEFORE UPDATE ON ledger_close
BEGIN SELECT RAISE(ABORT, 'a closed month stays closed'); END;
CREATE TRIGGER ledger_close_stays BEFORE DELETE ON ledger_close
BEGIN SELECT RAISE(ABORT, 'a closed month stays closed'); END;

-- One amount leaves one account and arrives at another: a row cannot be out of balance. `upon` is the entry that it acts upon and
-- `root` the one that all of it began with. `hash` covers everything in the row and the hash of the row before, kept as `before`.
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
  hash         BLOB    NOT NULL CHECK (length(hash) = 32),
  CHECK ((offence IS NOT NULL) = (cause = 'offence')),
  CHECK ((reward IS NOT NULL) = (cause = 'reward')),
  CHECK ((upon IS NOT NULL) = (cause IN ('collection', 'waiver', 'refund', 'payout', 'settlement', 'reversal'))),
  CHECK (upon IS NOT NULL OR root = id),
  CHECK (cause <> 'expense' OR (receipt IS NOT NULL AND handled_by IS NOT NULL)),
  CHECK (cause <> 'waiver' OR ruling IS NOT NULL),
  CHECK (words <> '' OR cause NOT IN ('expense', 'compensation', 'waiver', 'reversal', 'correction'))
) STRICT;
CREATE INDEX entry_from ON entry (from_account, day, amount, root);
CREATE INDEX entry_to ON entry (to_account, day, amount, root);
CREATE INDEX entry_root ON entry (root);
CREATE INDEX entry_upon ON entry (upon, cause) WHERE upon IS NOT NULL;
CREATE UNIQUE INDEX entry_reversed_once ON entry (upon) WHERE cause = 'reversal';
CREATE INDEX entry_offence ON entry (offence) WHERE offence IS NOT NULL;
CREATE INDEX entry_reward ON entry (reward) WHERE reward IS NOT NULL;
CREATE INDEX entry_by ON entry (by_staff);
CREATE INDEX entry_receipt ON entry (receipt) WHERE receipt IS NOT NULL;
CREATE INDEX entry_ruling ON entry (ruling) WHERE ruling IS NOT NULL;
CREATE INDEX entry_handled_by ON entry (handled_by) WHERE handled_by IS NOT NULL;

CREATE TRIGGER entry_next BEFORE INSERT ON entry
WHEN NEW.id <> 1 + (SELECT coalesce(max(id), 0) FROM entry)
  OR NEW.before IS NOT coalesce((SELECT hash FROM entry WHERE id = NEW.id - 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE TRIGGER entry_open BEFORE INSERT ON entry
WHEN substr(NEW.day, 1, 7) <= (SELECT max(month) FROM ledger_close)
BEGIN SELECT RAISE(ABORT, 'the month is closed'); END;
-- Nobody acts twice upon one entry, and nobody moves their own money.
CREATE TRIGGER entry_four_eyes BEFORE INSERT ON entry
WHEN NEW.upon IS NOT NULL AND NEW.cause <> 'reversal'
  AND (NEW.by_staff = (SELECT by_staff FROM entry WHERE id = NEW.upon)
    OR NEW.by_staff IN (SELECT staff FROM ledger_account WHERE id IN (NEW.from_account, NEW.to_account)))
BEGIN SELECT RAISE(ABORT, 'four eyes'); END;
CREATE TRIGGER entry_kept BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
CREATE TRIGGER entry_stays BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;

-- A published statement: what hung on the wall, and the last entry of that day with its hash.
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
CREATE INDEX statement_head ON statement (head);
CREATE INDEX statement_by ON statement (by_staff);
CREATE TRIGGER statement_next BEFORE INSERT ON statement
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM statement)
  OR NEW.month <= (SELECT max(month) FROM statement)
  OR NEW.head IS NOT (SELECT max(id) FROM entry)
  OR NEW.hash IS NOT coalesce((SELECT hash FROM entry WHERE id = NEW.head), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'statements follow each other'); END;
CREATE TRIGGER statement_kept BEFORE UPDATE ON statement
BEGIN SELECT RAISE(ABORT, 'a published statement stays'); END;
CREATE TRIGGER statement_stays BEFORE DELETE ON statement
BEGIN SELECT RAISE(ABORT, 'a published statement stays'); END;

-- Somebody said that the machine's clock is right although the last entry is of a later day: from here on it is believed again.
CREATE TABLE ledger_clock (
  id         INTEGER PRIMARY KEY,
  last_entry INTEGER NOT NULL REFERENCES entry (id),
  reason     TEXT    NOT NULL CHECK (length(reason) BETWEEN 1 AND 400),
  by_staff   INTEGER NOT NULL REFERENCES staff (id),
  at         TEXT    NOT NULL CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', at, '+0 days'))
) STRICT;
CREATE INDEX ledger_clock_entry ON ledger_clock (last_entry);
CREATE INDEX ledger_clock_by ON ledger_clock (by_staff);
CREATE TRIGGER ledger_clock_kept BEFORE UPDATE ON ledger_clock
BEGIN SELECT RAISE(ABORT, 'what was said of the clock stays'); END;
CREATE TRIGGER ledger_clock_stays BEFORE DELETE ON ledger_clock
BEGIN SELECT RAISE(ABORT, 'what was said of the clock stays'); END;

CREATE TABLE ledger_setting (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  naming TEXT    NOT NULL CHECK (naming IN ('names', 'numbers'))
) STRICT;
INSERT INTO ledger_setting (id, naming) VALUES (1, 'names');
