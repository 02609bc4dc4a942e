package org.action2.casework;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the casework of the Action 2 programme: process engine, web apps, REST and mail in one program. */
@SpringBootApplication
public class CaseworkApplication {

    /** Starts the program. All instants are kept in UTC, so the zone of the Java process is fixed to it. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(CaseworkApplication.class, args);
    }
}
