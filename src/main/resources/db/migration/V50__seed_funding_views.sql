-- What others may read of seed funding. The tables behind these views are the module's own and may change with it.
create view seed_funding_request as select * from funding_request;
create view seed_funding_review as select * from funding_review;
create view seed_funding_report as select * from grant_report;
create view seed_funding_ledger as select * from grant_ledger_entry;
