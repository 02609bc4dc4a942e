#!/bin/bash
# Creates the role of the program, which owns nothing, when the database is made.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v password="$CASEWORK_DATABASE_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
create role casework login password :'password';
SQL
