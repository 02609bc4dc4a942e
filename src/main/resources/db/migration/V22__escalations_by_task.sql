-- Each task that ends is asked whether an escalation watches it; without this all open escalations would be read.
create index act_ru_variable_late_task on act_ru_variable (text_) where name_ = 'lateTaskId';
