package vn.bangvang.standings.fold;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

import org.junit.jupiter.api.Test;

import vn.bangvang.period.Period;
import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.fact.QualityClass;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** A province's log is folded in seconds, and one change to it is visible in milliseconds. */
class WholeProvinceTests {

    @Test
    void fortyFiveThousandMembersAreFoldedAndOneRatingMovesTheWholePath() {
        ProvinceFixture province = ProvinceFixture.open2021(45_000);
        var fold = new StandingsFold();
        long start = System.nanoTime();
        province.events.forEach(fold::apply);
        long folded = System.nanoTime();
        Board board = FactsFixture.publish(fold).provinces().get("P").periods().get(Period.year(2021)).board();
        long published = System.nanoTime();
        assertThat(board.row("P").members().rated()).isEqualTo(45_000);
        assertThat(board.row("P").members().outstanding()).isEqualTo(7_500);
        assertThat(board.row("G1").rank().of()).isEqualTo(640);
        System.out.printf("%,d events stored in %,d ms, first board in %,d ms%n", province.events.size(),
                (folded - start)
                        / 1_000_000,
                (published - folded) / 1_000_000);

        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long slowest = 0L;
        long total = 0L;
        for (int number = 0; number < 200; number++) {
            province.events.clear();
            province.rate(SubjectType.MEMBER, province.memberIds.get(number), "C" + number, 2021,
                    QualityClass.SATISFACTORY, false);
            long before = processor.getCurrentThreadCpuTime();
            fold.apply(province.events.getFirst());
            board = FactsFixture.publish(fold).provinces().get("P").periods().get(Period.year(2021)).board();
            long took = processor.getCurrentThreadCpuTime() - before;
            slowest = Math.max(slowest, took);
            total += took;
        }
        System.out.printf("one change takes %.2f ms of processor (mean), %.2f ms (slowest)%n", total / 200e6,
                slowest / 1e6);
        assertThat(board.row("P").members().satisfactory()).isEqualTo(200);
        assertThat(total / 200e6).as("mean milliseconds of processor until a change is visible").isLessThan(20);
    }
}
