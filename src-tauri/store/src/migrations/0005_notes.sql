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
