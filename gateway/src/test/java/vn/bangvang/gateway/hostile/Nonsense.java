package vn.bangvang.gateway.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

import static vn.bangvang.gateway.hostile.HostileRequest.latin;

/** Values and bodies that somebody may try. */
final class Nonsense {
    private static final List<String> VALUES = List.of("", "0", "-1", "9223372036854775808", "1e999", "NaN", "null",
            "undefined", "true", "[]", "{}", "{\"$gt\":\"\"}", "{\"$where\":\"sleep(1000)\"}", "$ne", "' OR '1'='1",
            "\"; db.dropDatabase(); //", "${jndi:ldap://127.0.0.1/x}", "#{7*7}", "${7*7}", "{{7*7}}",
            "<script>x</script>",
            "../../../../etc/passwd", "..%2f..%2factuator%2fenv", "%2e%2e/%2e%2e/actuator/env", "..;/actuator/env",
            "%252e%252e%252f", "..\\..\\windows", "/", "//", "%00", "%0d%0aSet-Cookie:%20x=1", "%ff%fe", "%c0%af",
            "%ed%a0%80", "%zz", "%", "\u00ff\u00fe", "00000000-0000-7000-8000-000000000000", "2021", "2021-Q9",
            "2021-02-30", "+99999-01-01", "-0001-01-01", "1970-01-01T00:00:00Z", "9999999999-12-31T23:59:59Z", "*",
            "a".repeat(300), "%F0%9F%98%80", "Nguy%E1%BB%85n", "eyJhbGciOiJub25lIn0", "=cmd|'/c calc'!A1",
            "(a+)+$", "a+".repeat(60));
    private static final List<String> JSON = List.of("null", "true", "0", "-0", "1e400", "-1e-400", "9".repeat(400),
            "0.1", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"2021-02-30\"", "\"2021\"", "{}", "[]", "[null]",
            "{\"$gt\":\"\"}", "{\"$ne\":null}", "{\"$regex\":\".*\"}", "\"{\\\"$where\\\":\\\"1\\\"}\"",
            "\"<b>x</b>\"", "\"00000000-0000-7000-8000-000000000000\"", "[[[[[[[[]]]]]]]]",
            "\"" + "x".repeat(5_000) + "\"",
            "NaN", "'x'", "01", "{\"a\":1,\"a\":2}", "\"\\x\"", "\u00c3\u0028");

    private Nonsense() {}

    static String value(RandomGenerator random) {
        return one(random, VALUES);
    }

    static <T> T one(RandomGenerator random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** An object with names that the API knows. */
    static String object(RandomGenerator random, List<String> names, int depth) {
        var json = new StringBuilder("{");
        int fields = 1 + random.nextInt(8);
        for (int field = 0; field < fields; field++) {
            json.append(field == 0 ? "\"" : ",\"").append(one(random, names)).append("\":");
            switch (depth < 3 ? random.nextInt(6) : 5) {
                case 0 -> json.append(object(random, names, depth + 1));
                case 1 -> json.append('[').append(object(random, names, depth + 1)).append(']');
                default -> json.append(one(random, JSON));
            }
        }
        return json.append('}').toString();
    }

    /** What no object is. */
    static byte[] body(RandomGenerator random) {
        return switch (random.nextInt(9)) {
            case 0 -> latin("[".repeat(1_000 << random.nextInt(8)));
            case 1 -> latin("{\"a\":".repeat(1_000 << random.nextInt(7)) + "1" + "}".repeat(500));
            case 2 -> latin("{\"" + "n".repeat(100_000) + "\":1}");
            case 3 -> latin("[" + "1,".repeat(200_000) + "1]");
            case 4 -> new byte[]{(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0};
            case 5 -> new byte[]{(byte) 0xef, (byte) 0xbb, (byte) 0xbf, '{', '}'};
            case 6 -> latin("{\"code\":\"\u00ed\u00a0\u0080\u00c0\u00af\"}");
            case 7 -> latin("\u0000".repeat(1 + random.nextInt(2_000)));
            default -> latin("x".repeat(1 << random.nextInt(24)));
        };
    }
}
