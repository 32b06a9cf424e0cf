-- The words of an entry are hashed through a seal, so that a customer can be taken out of them (SEC-06) and the chain still holds.

-- SHA-256 over the salt and the words as they were written; the entry's hash covers it in place of the words. Entries without one
-- are older and hash their words themselves. Where a customer was taken out the salt is gone, and nothing tells what stood there.
ALTER TABLE entry ADD COLUMN seal BLOB CHECK (length(seal) = 32);
ALTER TABLE entry ADD COLUMN salt BLOB CHECK (length(salt) = 16);

DROP TRIGGER entry_kept;
CREATE TRIGGER entry_kept BEFORE UPDATE ON entry
WHEN (SELECT hiding FROM retention) = 0 OR OLD.seal IS NULL OR NEW.salt IS NOT NULL
  OR (NEW.id, NEW.day, NEW.at, NEW.by_staff, NEW.cause, NEW.root, NEW.from_account, NEW.to_account, NEW.amount, NEW.before, NEW.hash, NEW.seal)
  IS NOT (OLD.id, OLD.day, OLD.at, OLD.by_staff, OLD.cause, OLD.root, OLD.from_account, OLD.to_account, OLD.amount, OLD.before, OLD.hash, OLD.seal)
  OR (NEW.offence, NEW.reward, NEW.upon, NEW.receipt, NEW.ruling, NEW.handled_by)
  IS NOT (OLD.offence, OLD.reward, OLD.upon, OLD.receipt, OLD.ruling, OLD.handled_by)
BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;
