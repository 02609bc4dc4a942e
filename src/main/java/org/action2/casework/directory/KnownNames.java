package org.action2.casework.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every name that an account has or ever had. None is forgotten with the account, as texts in which it stands stay. */
@Component
public class KnownNames {

    private final JdbcClient jdbc;

    KnownNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All as they are known now. */
    public PeopleNames all() {
        return new PeopleNames(jdbc.sql("select first_name, last_name from person_name").query((row, number) -> List.of(row.getString(1), row.getString(2))).list());
    }
}
