-- What attempts had reached that ended before it was kept with them: whoever has passed is ready, also in a file of before.

INSERT INTO attempt_result (quiz, staff, attempt, percent)
  SELECT t.quiz, t.staff, t.id, max(0, min(100, (sum(s.stands) + count(*)) * 100 / (count(*) * 10000000)))
  FROM quiz_attempt t
  JOIN (SELECT a.attempt, coalesce((SELECT m.mark FROM attempt_marking m WHERE m.attempt = a.attempt AND m.place = a.place
          ORDER BY m.id DESC LIMIT 1), a.mark, 0) AS stands FROM attempt_question a) s ON s.attempt = t.id
  WHERE t.ended IS NOT NULL
  GROUP BY t.id
  ON CONFLICT DO NOTHING;
