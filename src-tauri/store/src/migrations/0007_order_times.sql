-- When orders came in, counted per half hour of the shop's time, and what one agent can serve. Nothing of any order or customer.

CREATE TABLE order_time (
  day       TEXT    NOT NULL CHECK (day IS date(day, '+0 days')),
  half_hour INTEGER NOT NULL CHECK (half_hour BETWEEN 0 AND 47),
  orders    INTEGER NOT NULL CHECK (orders > 0),
  PRIMARY KEY (day, half_hour)
) STRICT, WITHOUT ROWID;

-- Hundredths of an order that one agent serves in half an hour.
CREATE TABLE order_pace (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  hundredths INTEGER NOT NULL CHECK (hundredths BETWEEN 10 AND 100000)
) STRICT;
