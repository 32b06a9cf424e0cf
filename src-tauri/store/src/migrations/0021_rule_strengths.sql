-- Duty, barred shifts and unavailable days become rules with a strength; without a row they bind, as they did.

CREATE TABLE system_rule_anew (
  system INTEGER NOT NULL REFERENCES shift_system (id),
  rule   TEXT    NOT NULL CHECK (rule IN ('quota', 'longest_run', 'shortest_run', 'shortest_off', 'shortest_rest', 'least_minutes',
    'most_minutes', 'most_nights', 'most_weekends', 'most_holidays', 'mentor', 'duty', 'barred', 'unavailable', 'would_like',
    'rather_not', 'under', 'target', 'over', 'fair', 'hours')),
  -- In the rule's own unit: days, minutes, times; 0 for a rule without a figure.
  value  INTEGER NOT NULL CHECK (value BETWEEN 0 AND 65535),
  weight INTEGER CHECK (weight BETWEEN 0 AND 10000),
  PRIMARY KEY (system, rule)
) STRICT, WITHOUT ROWID;
INSERT INTO system_rule_anew (system, rule, value, weight) SELECT system, rule, value, weight FROM system_rule;
DROP TABLE system_rule;
ALTER TABLE system_rule_anew RENAME TO system_rule;
