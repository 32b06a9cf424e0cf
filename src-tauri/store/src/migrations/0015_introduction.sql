-- A request for an introduction may be refused with a reason, and an answer points to the class or the page that gives it.

CREATE TABLE request_anew (
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
INSERT INTO request_anew (id, product, words, staff, at, state, way, remark, answered_by, answered_on)
  SELECT id, product, words, staff, at, state, way, remark, answered_by, answered_on FROM product_request;
DROP TABLE product_request;
ALTER TABLE request_anew RENAME TO product_request;
CREATE INDEX product_request_product ON product_request (product);
CREATE INDEX product_request_staff ON product_request (staff);
CREATE INDEX product_request_class ON product_request (class);
CREATE INDEX product_request_page ON product_request (page);
CREATE INDEX product_request_answered_by ON product_request (answered_by);
CREATE INDEX product_request_open ON product_request (at) WHERE state = 'open';
CREATE UNIQUE INDEX product_request_once ON product_request (product, staff) WHERE state = 'open' AND product IS NOT NULL;
CREATE TRIGGER product_request_stays BEFORE DELETE ON product_request
BEGIN SELECT RAISE(ABORT, 'a request stays'); END;
