package vn.bangvang.gateway.hostile;

import java.util.ArrayList;
import java.util.List;

/** A request in the making. */
final class Draft {
    String method;
    String target;
    final List<String> headers = new ArrayList<>();
    byte[] body = new byte[0];
    /** Whether the length still has to be said as it is. */
    boolean honest = true;

    Draft(String method, String target) {
        this.method = method;
        this.target = target;
    }

    void query(String name, String value) {
        target += (target.contains("?") ? "&" : "?") + name + "=" + value;
    }

    void replaceHeader(String name, String value) {
        headers.removeIf(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
        headers.add(name + ": " + value);
    }

    HostileRequest made() {
        if (honest && (body.length > 0 || method.startsWith("P"))) {
            headers.add("Content-Length: " + body.length);
        }
        return new HostileRequest(method, target, List.copyOf(headers), body, honest);
    }
}
