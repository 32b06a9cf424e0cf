-- What an attempt reached is kept whole: the list of quizzes counts it by the ten thousand, and what counts as passed is settled by
-- the act that ended or marked it. Marks in hundred-thousandths of a percent; `passed` is open while what is unmarked decides.

ALTER TABLE attempt_result ADD COLUMN marks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attempt_result ADD COLUMN asked INTEGER NOT NULL DEFAULT 0 CHECK (asked >= 0);
ALTER TABLE attempt_result ADD COLUMN unmarked INTEGER NOT NULL DEFAULT 0 CHECK (unmarked BETWEEN 0 AND asked);
ALTER TABLE attempt_result ADD COLUMN passed INTEGER CHECK (passed IN (0, 1));

INSERT INTO attempt_result (quiz, staff, attempt, percent) SELECT quiz, staff, id, 0 FROM quiz_attempt WHERE ended IS NOT NULL
  ON CONFLICT DO NOTHING;

UPDATE attempt_result SET marks = s.marks, asked = s.asked, unmarked = s.unmarked,
    percent = max(0, min(100, (s.marks + s.asked) * 100 / (s.asked * 10000000)))
  FROM (
    SELECT attempt, sum(coalesce(stands, 0)) AS marks, count(*) AS asked, sum(stands IS NULL) AS unmarked FROM (
      SELECT a.attempt, coalesce((SELECT m.mark FROM attempt_marking m WHERE m.attempt = a.attempt AND m.place = a.place
        ORDER BY m.id DESC LIMIT 1), a.mark) AS stands FROM attempt_question a)
    GROUP BY attempt) s
  WHERE s.attempt = attempt_result.attempt;

UPDATE attempt_result SET passed = CASE
    WHEN percent >= q.pass_mark THEN 1
    WHEN unmarked = 0 THEN 0
    WHEN min(100, (marks + unmarked * 10000000 + asked) * 100 / (asked * 10000000)) < q.pass_mark THEN 0
  END
  FROM quiz q WHERE q.id = attempt_result.quiz;
