package org.action2.casework.access;

import java.util.List;

/** One of the two REST APIs of the engine, as somebody calls it. @param path what stands before the engine's own paths */
public record Way(Caller caller, String path) {

    public static final String WEBAPP = "/camunda/api/engine/engine/default";

    /** Both: with HTTP Basic, and with a session of the web apps. */
    public static List<Way> both(int port, String account) {
        return List.of(new Way(Caller.basic(port, account), "/engine-rest"), new Way(Caller.signedIn(port, account), WEBAPP));
    }

    public Caller.Answer get(String of) {
        return caller.get(path + of);
    }

    public Caller.Answer post(String to, Object body) {
        return caller.post(path + to, body);
    }

    public Caller.Answer put(String to, Object body) {
        return caller.put(path + to, body);
    }

    Caller.Answer delete(String what) {
        return caller.delete(path + what);
    }
}
