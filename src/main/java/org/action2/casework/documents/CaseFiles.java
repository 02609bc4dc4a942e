package org.action2.casework.documents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents of cases, and of start forms that are not sent yet. */
@Component
class CaseFiles {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<CaseFile> find(UUID id) {
        return jdbc.sql("select * from case_file where id = :id").param("id", id).query(CaseFile::of).optional();
    }

    /** All versions of all documents of a case, removed ones too, oldest first. */
    List<CaseFile> of(Collection<String> roots) {
        return jdbc.sql("select * from case_file where case_id = any (:roots) order by added_at, version")
            .param("roots", roots.toArray(String[]::new)).query(CaseFile::of).list();
    }

    /** What the person has added to start forms of a process that were not sent yet. */
    List<CaseFile> waiting(String account, String process) {
        return jdbc.sql("select * from case_file where case_id is null and added_by = :account and process = :process order by added_at, version")
            .param("account", account).param("process", process).query(CaseFile::of).list();
    }

    int count(Home home, String account) {
        return jdbc.sql("select count(*) from case_file where case_id = any (:roots) or :start and case_id is null and added_by = :account")
            .param("roots", home.roots().toArray(String[]::new)).param("start", home.isStart()).param("account", account).query(Integer.class).single();
    }

    /** Makes others wait who add to the same case, or the same person's start forms, until the transaction is over. */
    void lock(Home home, String account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('case_file ' || :home, 0))")
            .param("home", home.caseId() == null ? account : home.caseId()).query((row, number) -> 1).single();
    }

    /** The newest version of a document that is there by its name and kind, or by any of its versions. */
    Optional<CaseFile> newest(Home home, String account, String kind, String name, @Nullable UUID replaces) {
        return jdbc.sql("""
            select * from case_file f where (case_id = any (:roots) or :start and case_id is null and added_by = :account and process = :process)
                and kind = :kind and case when cast(:replaces as uuid) is null then lower(name) = lower(:name) and removed_at is null
                    else document = (select document from case_file where id = :replaces) end
            order by added_at desc, version desc limit 1
            """).param("roots", home.roots().toArray(String[]::new)).param("start", home.isStart()).param("account", account)
            .param("process", home.process()).param("kind", kind).param("name", name).param("replaces", replaces)
            .query(CaseFile::of).optional();
    }

    int lastVersion(UUID document) {
        return jdbc.sql("select coalesce(max(version), 0) from case_file where document = :document").param("document", document).query(Integer.class).single();
    }

    void add(CaseFile file) {
        jdbc.sql("""
            insert into case_file (id, document, version, case_id, process, country, kind, name, size, type, sha256, added_by, added_at)
            values (:id, :document, :version, :caseId, :process, :country, :kind, :name, :size, :type, :sha256, :addedBy, :addedAt)
            """).param("id", file.id()).param("document", file.document()).param("version", file.version()).param("caseId", file.caseId())
            .param("process", file.process()).param("country", file.country()).param("kind", file.kind()).param("name", file.name())
            .param("size", file.size()).param("type", file.type()).param("sha256", file.sha256()).param("addedBy", file.addedBy())
            .param("addedAt", OffsetDateTime.ofInstant(file.addedAt(), clock.getZone())).update();
    }

    /** @return false if it was removed before */
    boolean remove(UUID id, String account) {
        return jdbc.sql("update case_file set removed_by = :account, removed_at = :now where id = :id and removed_at is null")
            .param("id", id).param("account", account).param("now", OffsetDateTime.now(clock)).update() > 0;
    }

    /** Gives a case what was added to its start form. @return those that were the person's own, and waited */
    List<CaseFile> take(Collection<UUID> ids, String account, String caseId, String process, @Nullable String country) {
        return jdbc.sql("""
            update case_file set case_id = :caseId, country = :country
            where document in (select document from case_file where id = any (:ids)) and case_id is null and added_by = :account and process = :process returning *
            """).param("caseId", caseId).param("country", country).param("ids", ids.toArray(UUID[]::new)).param("account", account)
            .param("process", process).query(CaseFile::of).list();
    }

    void forget(UUID id) {
        jdbc.sql("delete from case_file where id = :id").param("id", id).update();
    }

    /** Those whose case is no longer on record, and those that waited for a start since before a moment. */
    List<UUID> outlived(OffsetDateTime waitingSince, int most) {
        return jdbc.sql("""
            select id from case_file f where case_id is null and added_at < :since
                or case_id is not null and added_at < :since and not exists (select 1 from engine_instance_history i where i.id = f.case_id) limit :most
            """).param("since", waitingSince).param("most", most).query(UUID.class).list();
    }

    List<UUID> waitingOf(String account) {
        return jdbc.sql("select id from case_file where case_id is null and added_by = :account").param("account", account).query(UUID.class).list();
    }

    /** The outermost process instance of a case and the key of its process, by any of its instances. */
    Optional<Root> rootOf(String processInstanceId) {
        return jdbc.sql("""
            select r.id, r.process, r.country from engine_instance_history i join engine_instance_history r on r.id = i.case_id where i.id = :id
            """).param("id", processInstanceId).query(Root.class).optional();
    }

    /** @param process its key @param country null if it has none */
    record Root(String id, String process, @Nullable String country) {
    }
}
