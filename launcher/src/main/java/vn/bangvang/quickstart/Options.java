package vn.bangvang.quickstart;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the command was asked for.
 *
 * @param home the checkout
 * @param port the gateway's
 * @param data the data directory; null for the usual one, or a temporary one with {@code check}
 * @param check compare every figure, then stop
 * @param gateway a running system to load and check, instead of one of our own
 * @param province load a synthetic province as well
 * @param seed of the synthetic province
 * @param help only say how the command is used
 * @param train write the ahead-of-time caches; the build asks for it
 */
record Options(Path home, int port, @Nullable Path data, boolean check, @Nullable URI gateway, boolean province,
        long seed,
        boolean help, boolean train) {

    private static final Path CALLED_FROM = Path.of(System.getProperty("bangvang.cwd", ""));

    static final String USAGE = """
            ./quickstart [--port N] [--data DIR] [--province [--seed N]]
                everything on this machine: starts, loads the article's year, prints the standings, runs until Ctrl-C
            ./quickstart --check [--port N]
                the same on data of its own: compares every figure of the year 2021, stops, exit code 0 or 1
            ./quickstart --check --gateway URL
                loads and checks a running system; BANGVANG_CLIENT_ID and BANGVANG_CLIENT_SECRET name the client
            """;

    /** The command line makes no sense. */
    static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }

    /** @throws NotUnderstood for an argument that is not known */
    static Options parse(List<String> arguments) {
        var left = new ArrayDeque<>(arguments);
        var home = Path.of(System.getProperty("bangvang.home", "."));
        var it = new Options(home, 0, null, false, null, false, 2021, false, false);
        while (!left.isEmpty()) {
            it = it.with(left.removeFirst(), left);
        }
        if (it.gateway != null && !it.check) {
            throw new NotUnderstood("--gateway needs --check");
        }
        return it;
    }

    /** The gateway's port when none was given. */
    int portOr(int usual) {
        return port == 0 ? usual : port;
    }

    private Options with(String name, ArrayDeque<String> left) {
        return switch (name) {
            case "--port" ->
                new Options(home, (int) number(name, left), data, check, gateway, province, seed, help, train);
            case "--data" ->
                new Options(home, port, CALLED_FROM.resolve(value(name, left)), check, gateway, province, seed, help,
                        train);
            case "--check" -> new Options(home, port, data, true, gateway, province, seed, help, train);
            case "--gateway" ->
                new Options(home, port, data, check, URI.create(value(name, left)), province, seed, help, train);
            case "--province" -> new Options(home, port, data, check, gateway, true, seed, help, train);
            case "--seed" -> new Options(home, port, data, check, gateway, province, number(name, left), help, train);
            case "--help", "-h" -> new Options(home, port, data, check, gateway, province, seed, true, train);
            case "--train" -> new Options(home, port, data, check, gateway, province, seed, help, true);
            default -> throw new NotUnderstood("Unknown argument " + name);
        };
    }

    private static String value(String name, ArrayDeque<String> left) {
        var value = left.pollFirst();
        if (value == null || value.startsWith("--")) {
            throw new NotUnderstood(name + " needs a value\n\n" + USAGE);
        }
        return value;
    }

    private static long number(String name, ArrayDeque<String> left) {
        var value = value(name, left);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new NotUnderstood("%s needs a number, not %s".formatted(name, value));
        }
    }
}
