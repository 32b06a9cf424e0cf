-- What each person works in a published month, a bit for each of its days, the first the lowest: what everybody carries is asked with
-- each edit of the rota, and adding up the cells of ten months took most of an edit's time.

CREATE TABLE publication_row (
  publication INTEGER NOT NULL REFERENCES publication (id) DEFERRABLE INITIALLY DEFERRED,
  staff       INTEGER NOT NULL REFERENCES staff (id),
  worked      INTEGER NOT NULL CHECK (worked BETWEEN 0 AND 0x7fffffff),
  nights      INTEGER NOT NULL CHECK (nights & worked = nights),
  PRIMARY KEY (publication, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX publication_row_staff ON publication_row (staff);

INSERT INTO publication_row (publication, staff, worked, nights)
  SELECT c.publication, c.staff, sum(1 << (substr(c.day, 9) - 1)), sum(k.night << (substr(c.day, 9) - 1))
  FROM publication_cell c JOIN publication_shift k ON k.publication = c.publication AND k.shift = c.shift
  GROUP BY c.publication, c.staff;

CREATE TRIGGER publication_row_sealed BEFORE INSERT ON publication_row
WHEN EXISTS (SELECT 1 FROM publication WHERE id = NEW.publication)
BEGIN SELECT RAISE(ABORT, 'a published version is sealed'); END;
CREATE TRIGGER publication_row_kept BEFORE UPDATE ON publication_row
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
CREATE TRIGGER publication_row_stays BEFORE DELETE ON publication_row
BEGIN SELECT RAISE(ABORT, 'publications are only added'); END;
