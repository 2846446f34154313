package vn.bangvang.evaluation.commendation;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.commendation.AwardContext.YearResult;
import vn.bangvang.evaluation.commendation.Commendation.RevocationCause;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.outbox.aggregate.Stored;
import vn.bangvang.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What falls with what, and who is not revoked by a read that came too late. */
class RevokingFallenIT extends RevokingFixture {

    @Test
    void aFiveYearAwardOfACellFallsWithOneOfItsFiveCertificates() {
        IntStream.rangeClosed(2017, 2020).forEach(this::certificate);
        String fifth = certificate(2021);
        String award = fiveYears(Ids.next(), 2021);
        RevokingFallen revoking = revoking((recipient, asked) -> Mono.just(all(asked, YearResult.OUTSTANDING)));

        revoking.reconsider(Subject.organisation(cell), 2021).block();
        assertThat(now(award).isLive()).isTrue();

        revoked(fifth);
        revoking.reconsider(Subject.organisation(cell), 2021).block();
        assertThat(now(award).revokedReason()).isEqualTo(RevocationCause.CERTIFICATE_REVOKED);
    }

    @Test
    void aReadThatAReinstatementHasOvertakenRevokesNobody() {
        String certificate = certificate(2021);
        AtomicInteger reads = new AtomicInteger();
        RevokingFallen revoking = revoking((recipient, asked) -> reads.incrementAndGet() > 1
                ? Mono.just(all(asked, YearResult.OUTSTANDING))
                : changed(certificate, before -> before.revoked(RevocationCause.ISSUER_DECISION, null, Instant.now()))
                        .then(changed(certificate, before -> before.reinstated(null, Instant.now())))
                        .thenReturn(all(asked, YearResult.BELOW_OUTSTANDING)));

        revoking.reconsider(Subject.organisation(cell), 2021).block();

        assertThat(reads).hasValue(2);
        assertThat(now(certificate).isLive()).isTrue();
    }

    @Test
    void aDowngradeHeardAgainAfterAReinstatementChangesNothing() {
        String certificate = certificate(2021);
        YearResult[] result = {YearResult.BELOW_OUTSTANDING};
        RevokingFallen revoking = revoking((recipient, asked) -> Mono.just(all(asked, result[0])));
        revoking.reconsider(Subject.organisation(cell), 2021).block();
        assertThat(now(certificate).revokedReason()).isEqualTo(RevocationCause.EVALUATION_DOWNGRADED);

        result[0] = YearResult.OUTSTANDING;
        changed(certificate, before -> before.reinstated("rated again", Instant.now())).block();
        revoking.reconsider(Subject.organisation(cell), 2021).block();

        assertThat(now(certificate).isLive()).isTrue();
    }

    @Test
    void ofTwoOverlappingFiveYearAwardsTheOneWithTheLowerIdStandsWhoeverLooks() {
        RevokingFallen revoking = revoking((recipient, asked) -> Mono.just(all(asked, YearResult.OUTSTANDING)));
        List<String> ids = Stream.of(Ids.next(), Ids.next()).sorted().toList();
        String first = ids.getFirst();
        String second = ids.getLast();
        fiveYears(second, 2021);
        fiveYears(first, 2020);

        for (String attempt : List.of("the request", "its retry")) {
            assertThatExceptionOfType(Refusal.class).as(attempt)
                    .isThrownBy(() -> revoking.mustStandAlone(stored(second)).block())
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo("FIVE_YEARS_OVERLAP");
                        assertThat(refusal.reasons().getFirst().values()).containsEntry("otherYear", 2020);
                    });
        }
        revoking.mustStandAlone(stored(first)).block();

        assertThat(now(first).isLive()).isTrue();
        assertThat(now(second).revokedReason()).isEqualTo(RevocationCause.FIVE_YEARS_OVERLAP);
    }

    @Test
    void anAwardThatWasRevokedRevokesNoneThatWasGivenAfterIt() {
        RevokingFallen revoking = revoking((recipient, asked) -> Mono.just(all(asked, YearResult.OUTSTANDING)));
        String first = fiveYears(Ids.next(), 2020);
        Stored<Commendation> asGiven = stored(first);
        revoked(first);
        String second = fiveYears(Ids.next(), 2021);

        revoking.mustStandAlone(asGiven).block();

        assertThat(now(second).isLive()).isTrue();
    }
}
