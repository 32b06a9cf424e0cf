-- Customers (SEC-02, SEC-06): cards, tags, ways to reach them, orders, the history of contacts, and how long all that is kept.

CREATE TABLE customer (
  id         INTEGER PRIMARY KEY,
  -- Empty once purged: the row stays so that its id is never given again and whatever points to it still points somewhere.
  name       TEXT NOT NULL,
  added_at   TEXT NOT NULL CHECK (added_at IS strftime('%Y-%m-%dT%H:%M:%S', added_at, '+0 days')),
  touched_at TEXT NOT NULL CHECK (touched_at IS strftime('%Y-%m-%dT%H:%M:%S', touched_at, '+0 days')),
  purged_at  TEXT CHECK (purged_at IS strftime('%Y-%m-%dT%H:%M:%S', purged_at, '+0 days')),
  CHECK ((name = '') = (purged_at IS NOT NULL))
) STRICT;
CREATE INDEX customer_touched ON customer (touched_at) WHERE purged_at IS NULL;

CREATE TRIGGER customer_stays BEFORE DELETE ON customer
BEGIN SELECT RAISE(ABORT, 'customers are purged, their ids stay'); END;
CREATE TRIGGER customer_purged_stays_purged BEFORE UPDATE ON customer WHEN OLD.purged_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a purged customer does not come back'); END;

CREATE TABLE customer_contact (
  id       INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  channel  TEXT    NOT NULL CHECK (channel IN ('phone', 'wangwang', 'wechat', 'qq', 'email', 'address', 'other')),
  value    TEXT    NOT NULL CHECK (value <> '')
) STRICT;
CREATE INDEX customer_contact_customer ON customer_contact (customer);

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
CREATE INDEX customer_talk_customer ON customer_talk (customer, at);
CREATE INDEX customer_talk_by ON customer_talk (by_staff);

CREATE TABLE tag (
  id   INTEGER PRIMARY KEY,
  name TEXT    NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE customer_tag (
  customer INTEGER NOT NULL REFERENCES customer (id),
  tag      INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (customer, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_tag_tag ON customer_tag (tag);

-- What a customer is looked up by, folded. Rewritten with every change of the card.
CREATE TABLE customer_key (
  text     TEXT    NOT NULL CHECK (text <> ''),
  customer INTEGER NOT NULL REFERENCES customer (id),
  prefix   INTEGER NOT NULL CHECK (prefix IN (0, 1)),
  PRIMARY KEY (text, customer, prefix)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_key_customer ON customer_key (customer);

-- Months after the last contact; whether traces of something purged are still to be wiped from the file, and when they last were.
CREATE TABLE retention (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  months   INTEGER NOT NULL CHECK (months BETWEEN 1 AND 120),
  wipe_due INTEGER NOT NULL CHECK (wipe_due IN (0, 1)),
  wiped_at TEXT    CHECK (wiped_at IS strftime('%Y-%m-%dT%H:%M:%S', wiped_at, '+0 days'))
) STRICT;
INSERT INTO retention (id, months, wipe_due) VALUES (1, 24, 0);
