package vn.bangvang.quickstart.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    /**
     * Every number of a period of a scenario, once it is closed.
     *
     * @param period of which the expectations are kept: {@code 2021}, {@code 2025-Q3}
     */
    public static List<Expectation> of(String period) {
        String name = "expected-%s.txt".formatted(period);
        try (InputStream in = Expectation.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every number of the organisations, which a period has before it is closed too. */
    public static List<Expectation> ofOrganisations(String period) {
        return of(period).stream().filter(each -> !each.organisation().equals(BOARD)).toList();
    }

    /**
     * A line is an organisation, a figure and a value; or a table's, whose first line begins with what stands before
     * the figures that it names ({@code members.}, or {@code .} for nothing), and whose empty cells expect nothing.
     */
    static List<Expectation> parse(String text) {
        var all = new ArrayList<Expectation>();
        List<String> heading = List.of();
        for (String line : text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
            List<String> cells = cells(line);
            if (cells.isEmpty()) {
                line(line).forEach(all::add);
            } else if (cells.getFirst().endsWith(".")) {
                heading = cells;
            } else {
                row(heading, cells, line).forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    /** Of a table's line; none of any other. */
    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Stream.of(line.substring(1).split("\\|")).map(String::strip).toList()
                : List.of();
    }

    private static Stream<Expectation> row(List<String> heading, List<String> cells, String line) {
        if (cells.size() != heading.size()) {
            throw new IllegalArgumentException("Not a row of its table: " + line);
        }
        String before = heading.getFirst().equals(".") ? "" : heading.getFirst();
        return organisations(cells.getFirst()).flatMap(code -> IntStream.range(1, cells.size())
                .filter(column -> !cells.get(column).isEmpty())
                .mapToObj(column -> new Expectation(code, before + heading.get(column), cells.get(column))));
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
