package org.action2.casework.engine;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where what happens now comes from.
 *
 * @param address of the caller, as the web server or the proxy before it tells; null outside requests
 * @param way     which of the program's faces was called, such as {@code engine REST}; {@code program} outside requests
 */
public record RequestOrigin(String address, String way) {

    private static final RequestOrigin PROGRAM = new RequestOrigin(null, "program");
    private static final String NUMERIC = "[0-9a-fA-F:.]+";
    private static final int NETWORK_BYTES = 8;

    private static final Map<String, String> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("/camunda/", "web apps");
        WAYS.put("/engine-rest", "engine REST");
        WAYS.put("/api/feeds", "feeds");
        WAYS.put("/api", "API");
        WAYS.put("/actuator", "metrics");
        WAYS.put("/oauth2", "single sign-on");
        WAYS.put("/login", "single sign-on");
    }

    /** That of the request which this thread answers; the program itself outside requests. */
    public static RequestOrigin current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return PROGRAM;
        }
        var request = attributes.getRequest();
        var path = request.getRequestURI() == null ? "" : request.getRequestURI();
        var way = WAYS.entrySet().stream().filter(each -> path.startsWith(each.getKey())).map(Map.Entry::getValue).findFirst().orElse("pages");
        return new RequestOrigin(request.getRemoteAddr(), way);
    }

    /** What one caller can't easily change: the address, or the network (/64) of an IPv6 address. */
    public String network() {
        if (address == null) {
            return PROGRAM.way();
        }
        var numeric = address.replaceAll("[\\[\\]]|%.*", "");
        if (!numeric.matches(NUMERIC)) {
            return address;
        }
        try {
            var parsed = InetAddress.getByName(numeric);
            return parsed instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)).replaceAll("(.{4})", "$1:") + ":/64"
                : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
