-- Distributions of profiles have one place, under the names of their measures. What was counted before keeps its
-- buckets of powers of two, and what was not counted stays unknown.

update release set profile = moved.profile
from (select id,
             profile - '{eventSeconds,mediaSeconds,imageWidths}'::text[] || jsonb_build_object('distributions',
                 jsonb_strip_nulls(jsonb_build_object(
                     'eventSeconds', nullif(profile -> 'eventSeconds', 'null'),
                     'itemSeconds', nullif(profile -> 'mediaSeconds', 'null'),
                     'itemWidth', nullif(profile -> 'imageWidths', 'null')))) as profile
      from release where profile -> 'eventSeconds' is not null) moved
where release.id = moved.id;

update manifest set profile = moved.profile
from (select id,
             profile - '{eventSeconds,mediaSeconds,imageWidths}'::text[] || jsonb_build_object('distributions',
                 jsonb_strip_nulls(jsonb_build_object(
                     'eventSeconds', nullif(profile -> 'eventSeconds', 'null'),
                     'itemSeconds', nullif(profile -> 'mediaSeconds', 'null'),
                     'itemWidth', nullif(profile -> 'imageWidths', 'null')))) as profile
      from manifest where profile -> 'eventSeconds' is not null) moved
where manifest.id = moved.id;

-- How many keypoints of an annotation are labelled; null also for those that came before it was kept.
alter table annotation add column labelled_keypoints integer;
