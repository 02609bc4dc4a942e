-- People may choose any language that the program speaks.
alter table mail_preference drop constraint mail_preference_language_check;
alter table mail_preference add constraint mail_preference_language_check check (language in ('en', 'fr', 'es', 'ar', 'ru'));
