package vn.bangvang.benchmarks.replay;

import java.util.List;
import java.util.Objects;

import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.benchmarks.Comparison;
import vn.bangvang.benchmarks.Rounds;
import vn.bangvang.benchmarks.Settings;
import vn.bangvang.benchmarks.parts.Parts;
import vn.bangvang.benchmarks.told.LogReader;
import vn.bangvang.benchmarks.told.SealedLog;
import vn.bangvang.benchmarks.told.Told;
import vn.bangvang.benchmarks.told.ToldProvince;
import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Snapshot;

/** The whole log, once. */
public final class Replay {
    private final String brokers;
    private final SealedLog log;
    private final JsonMapper json = new JsonMapper();
    private final Tally tally;

    private Replay(String brokers, SealedLog log) {
        this.brokers = brokers;
        this.log = log;
        this.tally = Tally.of(brokers);
    }

    public static List<Comparison> run(Parts parts, SealedLog log, Settings settings) {
        var replay = new Replay(parts.brokers(), log);
        List<Rounds> found = Rounds.warm(settings.rounds(), replay::standings, replay::decoded, replay::streams);
        return List.of(
                new Comparison("replay into boards", "events/s", found.get(0), "a consumer that decodes the JSON",
                        found.get(1), "≥ 0.5"),
                new Comparison("replay into boards", "events/s", found.get(0),
                        "Kafka Streams, tables of the same counters, exactly once", found.get(2), "≥ 8"));
    }

    private double standings() {
        try (StandingsReader standings = new StandingsReader(brokers, Told.TOPICS);
                LogReader reader = new LogReader(brokers, Told.TOPICS)) {
            long start = System.nanoTime();
            long read = reader.read(standings::take);
            Snapshot boards = standings.boards();
            double rate = rate(read, start);
            check(boards, read);
            return rate;
        }
    }

    private double decoded() {
        try (LogReader reader = new LogReader(brokers, Told.TOPICS)) {
            long start = System.nanoTime();
            return rate(reader.read(batch -> batch.forEach(record -> json.readTree(record.value()))), start);
        }
    }

    private double streams() {
        long records = size();
        long start = System.nanoTime();
        try (StreamsReader streams = new StreamsReader(brokers, tally.superiors())) {
            streams.await(tally.counters());
            return rate(records, start);
        }
    }

    private long size() {
        try (LogReader counted = new LogReader(brokers, Counted.TOPICS)) {
            return counted.size();
        }
    }

    /** A board that does not show what was told would be fast for nothing. */
    private void check(Snapshot boards, long read) {
        String province = log.province().id();
        Board open = Objects.requireNonNull(Objects.requireNonNull(boards.province(province))
                .periods()
                .get(Period
                        .year(ToldProvince.LAST_YEAR)))
                .board();
        long outstanding = Objects.requireNonNull(open.row(province)).members().outstanding();
        if (boards.applied() != read || open.rows().size() != log.province().organisations()
                || outstanding != tally.outstandingMembers(province, ToldProvince.LAST_YEAR)
                || boards.parked().count() + boards.brokenSeals().count() + boards.unsealed().count() > 0) {
            throw new IllegalStateException("The boards are not those of the log: " + boards.applied() + " of " + read);
        }
    }

    private static double rate(long records, long start) {
        return records * 1e9 / (System.nanoTime() - start);
    }
}
