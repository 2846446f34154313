package vn.bangvang.standings.seal.messaging;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.period.Period;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.standings.fold.fact.Seal;
import vn.bangvang.standings.seal.Sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.servicetesting.ContractExamples.assertShown;

class SealContractTests {
    private static final String ID = "019a0000-0000-7000-8000-0000000000c1";
    private static final String BOARD = "5".repeat(64);
    private static final Seal SEAL = new Seal("019a0000-0000-7000-8000-000000000001", 1, Period.year(2021), 1,
            Instant.parse("2022-02-28T09:00:00Z"), List.of(new Seal.Reached("evaluation.rating.v1-0", 731),
                    new Seal.Reached("member.member.v1-2", 52)),
            "8a1f0c9d7e6b5a43", BOARD, null, "a".repeat(64));

    private final SealPublication publication = new SealPublication();

    @Test
    void everyExampleKeepsTheSchema() {
        ContractExamples.of("standings.seal.v1")
                .forEach(example -> ContractExamples.assertValid(example.topic(), example.payload()));
    }

    @Test
    void aSealIsToldAsItsExampleShows() {
        assertShown(Told.of(publication, ID, Decided.of(SEAL, new Sealed(1, BOARD))).getFirst());
    }

    /** Two instances cannot seal one closing twice, nor two closings after the same seal. */
    @Test
    void aClosingHasOneSealAndASealOneThatFollowsIt() {
        assertThat(publication.kind().keys().apply(ID, SEAL)).containsExactly(
                "019a0000-0000-7000-8000-000000000001|2021|1", "019a0000-0000-7000-8000-000000000001#1");
    }
}
