package org.action2.casework.entrance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed sign-ins of the last quarter of an hour, per address, per account, and per account at an address. An
 * address from which a person has signed in before is not held up by what strangers try on their account elsewhere.
 */
class SignInAttempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration FAMILIAR = Duration.ofDays(30);
    private static final int PER_ACCOUNT_AT_ADDRESS = 10;
    private static final int PER_ADDRESS = 50;
    private static final int PER_ACCOUNT = 100;
    private static final int REMEMBERED = 50_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = bounded();
    private final Map<String, Instant> familiar = bounded();

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isHeld(String account, String address) {
        var both = account + "\n" + address;
        if (recent("both " + both) >= PER_ACCOUNT_AT_ADDRESS) {
            return true;
        }
        var known = familiar.get(both);
        return (known == null || known.plus(FAMILIAR).isBefore(clock.instant()))
            && (recent("address " + address) >= PER_ADDRESS || recent("account " + account) >= PER_ACCOUNT);
    }

    synchronized void failed(String account, String address) {
        for (var key : new String[] {"both " + account + "\n" + address, "address " + address, "account " + account}) {
            var times = failures.computeIfAbsent(key, each -> new ArrayDeque<>());
            times.addLast(clock.instant());
            if (times.size() > PER_ACCOUNT) {
                times.removeFirst();
            }
        }
    }

    synchronized void succeeded(String account, String address) {
        failures.remove("both " + account + "\n" + address);
        familiar.put(account + "\n" + address, clock.instant());
    }

    private int recent(String key) {
        var times = failures.get(key);
        if (times == null) {
            return 0;
        }
        while (!times.isEmpty() && times.peekFirst().plus(WINDOW).isBefore(clock.instant())) {
            times.removeFirst();
        }
        return times.size();
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
