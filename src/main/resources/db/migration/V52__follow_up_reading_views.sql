-- What others may read of a recommendation's own past: corrections by OHCHR, the programme's assessments, committees' grades.
create view recommendation_change_view as
    select c.id, c.business_key, c.changed, c.changed_at, r.country from recommendation_change c join recommendation r using (business_key);
create view recommendation_assessment_view as
    select a.*, r.country from recommendation_assessment a join recommendation r using (business_key);
create view recommendation_grade_view as
    select g.*, r.country from recommendation_grade g join recommendation r using (business_key);

-- Lists show how many recommendations a follow-up and a document have, and which are superseded or duplicates of one.
create index recommendation_by_duplicate on recommendation (duplicate_of) where duplicate_of is not null;
create index recommendation_by_successor on recommendation (superseded_by) where superseded_by is not null;
create index follow_up_by_request on follow_up (seed_funding) where seed_funding is not null;
create index document_by_symbol on document (symbol);
