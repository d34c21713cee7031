-- Whoever was to facilitate a group from a day on, and was taken out again on that same day, left a row without a day in it.
-- Such a row opens nothing, and stood in the way of coming back on that day. What was decided stays in facilitator_change, and
-- the row in the history of the table. From now on the application removes it at once.

DELETE FROM cohort_facilitator WHERE to_on = from_on;
