package org.action2.casework.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.action2.casework.CaseworkServices;
import org.action2.casework.CaseworkTest;
import org.action2.casework.engine.Actor;
import org.action2.casework.engine.ChangeRecorder;
import org.action2.casework.engine.RequestOrigin;
import org.action2.casework.engine.SystemIdentity;
import org.action2.casework.engine.TooManyAttemptsException;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Who is held up after how many attempts, and who is not. */
@CaseworkTest
class PasswordAttemptsTest extends CaseworkServices {

    private static final String OWNER = "unicef";
    private static final String HOME = "198.51.100.7";

    @Autowired
    private SystemIdentity system;

    @Autowired
    private SharedPasswordAttempts attempts;

    @Autowired
    private TidyPasswordAttempts tidy;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ChangeRecorder changes;

    @Autowired
    private Actor actor;

    @AfterEach
    void forget() {
        jdbc.sql("delete from outbox_message where event = 'password-tried' returning cast(id as text)").query(String.class).list()
            .forEach(id -> runtime.createProcessInstanceQuery().variableValueEquals("outboxMessage", id).list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "test")));
        Stream.of("password_attempt", "password_hold", "password_address").forEach(table ->
            jdbc.sql("delete from " + table + " where address like '203.0.113.%' or address like '198.51.100.%' or address like '2001:%' or account = '"
                + SharedPasswordAttempts.digest(OWNER) + "'").update());
    }

    @Test
    void accountIsTriedTenTimesFromAnAddress() {
        assertThat(wrong(200, OWNER, "203.0.113.1")).isEqualTo(10);
        assertThat(wrong(1, OWNER, "203.0.113.2")).isEqualTo(1);
        assertThat(wrong(1, "undp", "203.0.113.1")).isEqualTo(1);
    }

    @Test
    void addressTriesFiftyTimes() {
        var taken = IntStream.range(0, 200).map(each -> wrong(1, "somebody-" + each, "203.0.113.1")).sum();

        assertThat(taken).isEqualTo(50);
        assertThat(wrong(1, "somebody-0", "203.0.113.2")).isEqualTo(1);
    }

    @Test
    void ownerAlwaysHasATryWhileStrangersTryFromTwentyAddresses() {
        right(OWNER, HOME);

        var taken = IntStream.range(0, 20).map(each -> wrong(200, OWNER, "203.0.113." + each)).sum();

        assertThat(taken).isEqualTo(10 * 10 + 10 * 3);
        right(OWNER, HOME);
        right(OWNER, "198.51.100.8");
        assertThat(wrong(200, OWNER, "198.51.100.9")).isEqualTo(3);
    }

    @Test
    void whoIsKnownAtAnAddressIsNotHeldByWhatOthersTryThere() {
        right(OWNER, HOME);
        IntStream.range(0, 60).forEach(each -> wrong(1, "somebody-" + each, HOME));

        right(OWNER, HOME);
        assertThatThrownBy(() -> attempts.look("undp", from(HOME))).isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void rightPasswordOfAnotherAccountClearsNothing() {
        assertThat(wrong(9, OWNER, HOME)).isEqualTo(9);
        right("undp", HOME);
        assertThat(wrong(9, OWNER, HOME)).isEqualTo(1);
        jdbc.sql("delete from password_address where account = :account").param("account", SharedPasswordAttempts.digest("undp")).update();
    }

    @Test
    void rightPasswordClearsWhatItsOwnerMistypedThere() {
        assertThat(wrong(9, OWNER, HOME)).isEqualTo(9);
        right(OWNER, HOME);
        assertThat(wrong(20, OWNER, HOME)).isEqualTo(10);
    }

    @Test
    void anotherNodeAndARestartKnowTheSame() {
        right(OWNER, HOME);
        wrong(10, OWNER, "203.0.113.1");
        var other = new SharedPasswordAttempts(jdbc, transactions, changes, actor);

        assertThatThrownBy(() -> other.look(OWNER, from("203.0.113.1"))).isInstanceOf(TooManyAttemptsException.class);
        IntStream.range(0, 60).forEach(each -> wrong(1, "somebody-" + each, HOME));
        assertThat(other.look(OWNER, from(HOME))).startsWith("{PBKDF2");
    }

    @Test
    void attemptsMadeAtOnceAreCountedToo() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        Callable<Integer> guess = () -> system.act(() -> wrong(1, OWNER, "203.0.113.1"));
        try {
            var taken = 0;
            for (var each : pool.invokeAll(IntStream.range(0, 60).mapToObj(n -> guess).toList())) {
                taken += each.get();
            }
            assertThat(taken).isEqualTo(10);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void attemptsThatAreStillGoingOnCount() {
        var begun = IntStream.range(0, 10).mapToLong(each -> attempts.begin(OWNER, from(HOME))).toArray();

        assertThatThrownBy(() -> attempts.begin(OWNER, from(HOME))).isInstanceOf(TooManyAttemptsException.class);
        attempts.right(begun[0], OWNER, from(HOME));
        assertThat(attempts.begin(OWNER, from(HOME))).isPositive();
    }

    @Test
    void networkOfTheNewProtocolIsOneAddress() {
        assertThat(wrong(6, OWNER, "2001:db8:1:2::a")).isEqualTo(6);
        assertThat(wrong(6, OWNER, "2001:db8:1:2:ffff::b")).isEqualTo(4);
        assertThat(wrong(1, OWNER, "2001:db8:1:3::a")).isEqualTo(1);
        assertThat(from("::ffff:203.0.113.9").network()).isEqualTo("203.0.113.9");
        assertThat(from("[2001:db8:1:2::a%eth0]").network()).isEqualTo(from("2001:db8:1:2::b").network());
    }

    @Test
    void attemptsAreForgottenAfterAQuarterOfAnHour() {
        assertThat(wrong(20, OWNER, HOME)).isEqualTo(10);
        jdbc.sql("update password_attempt set at = at - interval '15 minutes'").update();
        jdbc.sql("update password_hold set until = until - interval '15 minutes'").update();

        assertThat(wrong(20, OWNER, HOME)).isEqualTo(10);
    }

    @Test
    void holdingIsOnRecordOnceWithAccountAndAddressAndNeverWhatWasMistyped() {
        wrong(30, OWNER, "203.0.113.1");
        wrong(30, "my-secret-password", "203.0.113.2");

        assertThat(jdbc.sql("select count(*) from audit_entry where what = 'Hold' and subject = :owner and to_value = '10'").param("owner", OWNER)
            .query(Integer.class).single()).isPositive();
        assertThat(jdbc.sql("select count(*) from audit_entry where audit_entry::text like '%my-secret-password%'").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from password_attempt where password_attempt::text like '%my-secret-password%'").query(Integer.class).single()).isZero();
    }

    @Test
    void ownerIsToldOnceADayAndStrangersAreNot() {
        jdbc.sql("delete from outbox_message where event = 'password-tried'").update();
        wrong(10, OWNER, "203.0.113.1");
        wrong(10, OWNER, "203.0.113.2");
        wrong(10, "no-such-account", "203.0.113.3");
        tidy.tidy();
        wrong(10, OWNER, "203.0.113.4");
        tidy.tidy();

        var told = jdbc.sql("select recipient || ' ' || title from outbox_message where event = 'password-tried'").query(String.class).list();
        assertThat(told).containsExactly(OWNER + " 20");
    }

    @Test
    void administratorsReleaseAnAccount() {
        wrong(10, OWNER, HOME);
        identity.setAuthentication("unicef", List.of("agency-unicef"));
        try {
            assertThatThrownBy(() -> identity.unlockUser(OWNER)).isInstanceOf(AuthorizationException.class);
            assertThat(wrong(1, OWNER, HOME)).isZero();
            identity.setAuthentication("admin", List.of("camunda-admin"));
            identity.unlockUser(OWNER);
        } finally {
            identity.clearAuthentication();
        }

        assertThat(wrong(1, OWNER, HOME)).isEqualTo(1);
        assertThat(jdbc.sql("select who || ' ' || subject from audit_entry where what = 'Release' order by id desc limit 1").query(String.class).single())
            .isEqualTo("admin " + OWNER);
    }

    @Test
    void whatCountsNoMoreIsForgotten() {
        right(OWNER, HOME);
        wrong(10, OWNER, "203.0.113.1");
        jdbc.sql("update password_attempt set at = at - interval '16 minutes' where address = '203.0.113.1'").update();
        jdbc.sql("update password_hold set until = until - interval '2 days' where address = '203.0.113.1'").update();
        jdbc.sql("update password_address set last_right = last_right - interval '31 days' where address = :home").param("home", HOME).update();
        tidy.tidy();

        assertThat(jdbc.sql("select (select count(*) from password_attempt where address = '203.0.113.1') + (select count(*) from password_hold where address = '203.0.113.1') "
            + "+ (select count(*) from password_address where address = '" + HOME + "')").query(Integer.class).single()).isZero();
    }

    @Test
    void whatPasswordsTypedIntoTheWrongFieldLookLikeDoesNotMatter() {
        for (var odd : new String[] {"", "a\0b", "a\nb", "\ud800", "x".repeat(100_000)}) {
            assertThat(wrong(20, odd, "203.0.113.3")).as(odd.length() + " characters").isLessThanOrEqualTo(10).isPositive();
        }
    }

    /** How many of the attempts were looked at. */
    private int wrong(int times, String account, String address) {
        var taken = 0;
        for (var each = 0; each < times; each++) {
            try {
                attempts.look(account, from(address));
                attempts.wrong(attempts.begin(account, from(address)), account, from(address));
                taken++;
            } catch (TooManyAttemptsException held) {
                assertThat(held.retryAfterSeconds()).isBetween(1L, 900L);
            }
        }
        return taken;
    }

    private void right(String account, String address) {
        attempts.look(account, from(address));
        attempts.right(attempts.begin(account, from(address)), account, from(address));
    }

    private static RequestOrigin from(String address) {
        return new RequestOrigin(address, "API");
    }
}
