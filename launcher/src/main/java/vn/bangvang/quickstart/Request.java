package vn.bangvang.quickstart;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

import vn.bangvang.quickstart.running.ListenAddress;

/** What the command was asked for. Needs nothing but the JDK, because it is also read before anything is built. */
sealed interface Request {
    int USUAL_PORT = 8080;
    String USAGE = """
            ./quickstart [--port N] [--bind ADDRESS] [--data DIR] [--scenarios] [--province [--seed N]]
                everything on this machine: starts, loads the article's year, prints the standings, runs until Ctrl-C;
                listens on 127.0.0.1 only, or where --bind says (0.0.0.0: everywhere); tokens are had here only;
                --scenarios: also the made-up provinces of 2023 and 2025, each under the policy of its year
            ./quickstart --reset [as above]
                the same from the beginning: what an earlier start recorded in the data directory is removed
            ./quickstart --sandbox [as above]
                for programs to be tried on: begins anew at each start and when it is told to, always on the same day
            ./quickstart --check [--port N]
                the same on data of its own: compares every figure of the year 2021 and of the made-up provinces, stops,
                exit code 0 or 1
            ./quickstart --check --gateway URL
                loads and checks a running system; BANGVANG_CLIENT_ID and BANGVANG_CLIENT_SECRET name the client
            """;

    /** Only say how the command is used. */
    record Help() implements Request {}

    /**
     * Run until stopped.
     *
     * @param scenarios whether the made-up provinces are loaded as well
     * @param province the seed of a synthetic province that is loaded as well
     * @param sandbox whether it begins anew, on a day that is always the same
     * @param reset whether what an earlier start recorded is removed
     */
    record Run(ListenAddress listen, int port, Path data, boolean scenarios, OptionalLong province, boolean sandbox,
            boolean reset)
            implements Request {}

    /** Compare every figure on a system and data of its own, then stop. */
    record Check(OptionalInt port) implements Request {}

    /** Load and check a system that is running already. */
    record CheckRunning(URI gateway) implements Request {}

    /** Write the ahead-of-time caches; the build asks for it. */
    record Train() implements Request {}

    /** The command line makes no sense. */
    final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }

    /**
     * @param home the checkout
     * @param calledFrom what a relative data directory is relative to
     * @throws NotUnderstood for arguments that are not known or do not go together
     */
    static Request parse(List<String> arguments, Path home, Path calledFrom) {
        Map<String, String> given = given(arguments);
        if (given.containsKey("--help") || given.containsKey("-h")) {
            return new Help();
        }
        if (given.containsKey("--train")) {
            only(given, "--train");
            return new Train();
        }
        if (given.containsKey("--gateway")) {
            if (!given.containsKey("--check")) {
                throw new NotUnderstood("--gateway needs --check");
            }
            only(given, "--gateway", "--check");
            return new CheckRunning(address(given.getOrDefault("--gateway", "")));
        }
        OptionalInt port = given.containsKey("--port")
                ? OptionalInt.of((int) number(given, "--port", 1, 65_535))
                : OptionalInt.empty();
        if (given.containsKey("--check")) {
            only(given, "--check", "--port");
            return new Check(port);
        }
        if (given.containsKey("--seed") && !given.containsKey("--province")) {
            throw new NotUnderstood("--seed needs --province");
        }
        boolean sandbox = given.containsKey("--sandbox");
        Path data = given.containsKey("--data")
                ? calledFrom.resolve(given.getOrDefault("--data", ""))
                : home.resolve(".bangvang");
        // A folder of its own: what else is kept there is never what a sandbox begins anew with.
        return new Run(listen(given), port.orElse(USUAL_PORT), sandbox ? data.resolve("sandbox") : data,
                given.containsKey("--scenarios"),
                given.containsKey("--province")
                        ? OptionalLong.of(given.containsKey("--seed") ? number(given, "--seed", 0, 999_999) : 2021)
                        : OptionalLong.empty(),
                sandbox, given.containsKey("--reset"));
    }

    private static Map<String, String> given(List<String> arguments) {
        var given = new HashMap<String, String>();
        ArrayDeque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String name = left.removeFirst();
            String value = switch (name) {
                case "--port", "--bind", "--data", "--gateway", "--seed" -> left.isEmpty() ? "" : left.removeFirst();
                case "--check", "--province", "--scenarios", "--sandbox", "--reset", "--help", "-h", "--train" -> name;
                default -> throw new NotUnderstood("Unknown argument " + name);
            };
            if (value.isBlank() || value.startsWith("--") && !value.equals(name)) {
                throw new NotUnderstood(name + " needs a value");
            }
            if (given.put(name, value) != null) {
                throw new NotUnderstood(name + " is given twice");
            }
        }
        return given;
    }

    private static void only(Map<String, String> given, String kind, String... more) {
        TreeSet<String> others = new TreeSet<>(given.keySet());
        others.remove(kind);
        others.removeAll(Set.of(more));
        if (!others.isEmpty()) {
            throw new NotUnderstood("%s does not go with %s".formatted(others.first(), kind));
        }
    }

    private static long number(Map<String, String> given, String name, long least, long most) {
        String value = given.getOrDefault(name, "");
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        throw new NotUnderstood("%s needs a number from %d to %d, not %s".formatted(name, least, most, value));
    }

    private static ListenAddress listen(Map<String, String> given) {
        try {
            return given.containsKey("--bind")
                    ? ListenAddress.of(given.getOrDefault("--bind", ""))
                    : ListenAddress.LOOPBACK;
        } catch (IllegalArgumentException e) {
            throw new NotUnderstood("--bind needs an address of this machine: " + e.getMessage());
        }
    }

    private static URI address(String value) {
        try {
            var address = new URI(value);
            if (Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Refused below, as an address of another kind is.
        }
        throw new NotUnderstood("--gateway needs an address such as http://localhost:8080, not " + value);
    }
}
