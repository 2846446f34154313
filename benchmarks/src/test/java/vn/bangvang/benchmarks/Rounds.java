package vn.bangvang.benchmarks;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was measured in each round, in their order. */
public record Rounds(List<Double> values) {

    public Rounds {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    /** As {@link #inTurn}, after a round that does not count. */
    public static List<Rounds> warm(int rounds, DoubleSupplier... measurements) {
        inTurn(1, measurements);
        return inTurn(rounds, measurements);
    }

    /** Measures one after the other, as often as there are rounds. */
    public static List<Rounds> inTurn(int rounds, DoubleSupplier... measurements) {
        double[][] values = new double[measurements.length][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < measurements.length; i++) {
                values[i][round] = measurements[i].getAsDouble();
            }
        }
        return Stream.of(values).map(each -> new Rounds(DoubleStream.of(each).boxed().toList())).toList();
    }

    /** Round by round. */
    public Rounds over(Rounds others) {
        return new Rounds(IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) / others.values.get(round))
                .toList());
    }

    public double least() {
        return sorted().getFirst();
    }

    public double median() {
        List<Double> sorted = sorted();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    public double most() {
        return sorted().getLast();
    }

    private List<Double> sorted() {
        return values.stream().sorted().toList();
    }

    /** Median, least and most. */
    @Override
    public String toString() {
        return "%s (%s – %s)".formatted(text(median()), text(least()), text(most()));
    }

    private static String text(double value) {
        return value >= 100 ? "%,.0f".formatted(value) : value >= 1 ? "%.2f".formatted(value) : "%.3f".formatted(value);
    }
}
