package vn.bangvang.quickstart.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One number of the scenario.
 *
 * @param organisation its code, as the scenario names it
 * @param figure where it stands in the organisation's row
 * @param value as {@link Figure} writes it
 */
public record Expectation(String organisation, String figure, String value) {
    /** Stands in place of an organisation for what is said of the standings as a whole. */
    public static final String BOARD = "BOARD";
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\S+)");
    private static final Pattern RANGE = Pattern.compile("([A-Z]+)(\\d+)-\\1(\\d+)");

    /** Every number of the year, once it is closed. */
    public static List<Expectation> all() {
        try (InputStream in = Expectation.class.getResourceAsStream("expected-2021.txt")) {
            if (in == null) {
                throw new IllegalStateException("expected-2021.txt is not in the jar");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every number of the organisations, which a year has before it is closed too. */
    public static List<Expectation> ofOrganisations() {
        return all().stream().filter(each -> !each.organisation().equals(BOARD)).toList();
    }

    static List<Expectation> parse(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .flatMap(Expectation::line)
                .toList();
    }

    private static Stream<Expectation> line(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not an expectation: " + line);
        }
        return organisations(parts.group(1)).map(code -> new Expectation(code, parts.group(2), parts.group(3)));
    }

    private static Stream<String> organisations(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Stream.of(text);
        }
        int digits = range.group(2).length();
        return IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                .mapToObj(number -> range.group(1) + String.format("%0" + digits + "d", number));
    }
}
