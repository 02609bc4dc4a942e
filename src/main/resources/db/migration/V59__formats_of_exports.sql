-- Exports come as workbooks of two generations, as tables in text and as JSON.
alter table intake drop constraint intake_file_format_check;
alter table intake add constraint intake_file_format_check check (file_format in ('xlsx', 'xls', 'csv', 'json'));
