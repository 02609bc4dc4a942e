package org.action2.casework.input;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** How many requests may wait for slow clients at once, in all and of one address, so that threads are left for those who wait for nothing. */
public class SlowReaderPermits {

    private final Semaphore all;
    private final int perAddress;
    private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();

    public SlowReaderPermits(int all, int perAddress) {
        this.all = new Semaphore(all);
        this.perAddress = perAddress;
    }

    public boolean take(String address) {
        if (!all.tryAcquire()) {
            return false;
        }
        if (taken.merge(address, 1, Integer::sum) > perAddress) {
            giveBack(address);
            return false;
        }
        return true;
    }

    public void giveBack(String address) {
        taken.computeIfPresent(address, (key, number) -> number == 1 ? null : number - 1);
        all.release();
    }
}
