package org.action2.casework.cluster;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one node at a time do what all nodes would do alike, such as bringing in groups and rights at the start. */
@Component
public class ClusterLock {

    private final JdbcClient jdbc;

    ClusterLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits until no other node does the same, and holds the lock until the transaction ends. What the other has done is
     * seen by what is read afterwards.
     *
     * @param work a name for the work, the same at every node
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void await(String work) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:work))").param("work", work).query((row, number) -> 1).single();
    }
}
