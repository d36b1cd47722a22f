-- Which rules the facts of a release were derived by, so that they are derived anew when the rules change; null for
-- those from before this was noted.

alter table release add column rules text;
