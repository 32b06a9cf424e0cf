-- Nights, weekend days and holidays off the fair share weigh 12 points in a new system. Files that were founded when it was 6 take the
-- new weight over, unless somebody has ever set that weight: the trail would say so. With 6 a year did not come out even.

UPDATE system_rule SET weight = 12
WHERE rule = 'fair' AND weight = 6 AND NOT EXISTS (SELECT 1 FROM audit_line WHERE what = 'weight fair');
