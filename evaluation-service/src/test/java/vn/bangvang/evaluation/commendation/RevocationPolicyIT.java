package vn.bangvang.evaluation.commendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.convention.TestBean;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.EvaluationServiceTest;
import vn.bangvang.evaluation.commendation.AwardContext.YearResult;
import vn.bangvang.evaluation.commendation.Commendation.RevocationCause;
import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.regulation.Subject;
import vn.bangvang.feed.FeedStatus;
import vn.bangvang.outbox.aggregate.Aggregates;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.OthersEvents;
import vn.bangvang.servicetesting.RealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What cannot be looked at keeps nothing else waiting, is counted, and is looked at as soon as that can be done. */
@EvaluationServiceTest
class RevocationPolicyIT {
    private static final Set<String> UNREADABLE = ConcurrentHashMap.newKeySet();

    /** The decision list of some cannot be read, and nobody else is rated outstanding any more. */
    @TestBean(methodName = "decided")
    DecidedClasses classes;
    @Autowired
    Aggregates<Commendation, Commendation.Event> commendations;
    @Autowired
    Organisations organisations;
    @Autowired
    FeedStatus feed;
    @Autowired
    MeterRegistry meters;

    static DecidedClasses decided() {
        return asked -> asked.keySet().stream().map(Subject::id).anyMatch(UNREADABLE::contains)
                ? Mono.error(new NullPointerException("a field that every list has"))
                : Mono.just(asked.keySet()
                        .stream()
                        .collect(Collectors.toMap(Function.identity(),
                                recipient -> Map.of(2021, YearResult.BELOW_OUTSTANDING))));
    }

    @Test
    void aListThatCannotBeReadKeepsNoOtherRevocationWaiting() {
        try (OthersEvents others = OthersEvents.ofAProvince(RealParts.started().bootstrapServers())) {
            await().until(feed::caughtUp);
            String department = others.organisation("GRASSROOTS_ORGANISATION", others.province());
            String unreadable = certificate(others, department);
            String fallen = certificate(others, department);
            UNREADABLE.add(recipient(unreadable));

            downgraded(others, recipient(unreadable));
            downgraded(others, recipient(fallen));

            await().untilAsserted(() -> assertThat(now(fallen).revokedReason())
                    .isEqualTo(RevocationCause.EVALUATION_DOWNGRADED));
            assertThat(now(unreadable).isLive()).isTrue();
            assertThat(notReconsidered()).isEqualTo(1);

            UNREADABLE.clear();
            await().until(() -> !now(unreadable).isLive());
            await().until(() -> notReconsidered() == 0);
        }
    }

    private String certificate(OthersEvents others, String department) {
        String cell = others.organisation("SUBORDINATE_CELL", department);
        organisations.get(cell, "").block();
        Award award = new Award(department, Subject.Type.ORGANISATION, cell, Award.Type.GIAY_KHEN,
                CommendationTitle.OUTSTANDING_YEAR, null, 2021, "95-QĐ", LocalDate.of(2022, 2, 10), null, null);
        String id = Ids.next();
        commendations.foundUnlessThere(id,
                Decided.unchanged(Commendation.award(others.province(), award, cell, Instant.now()))).block();
        return id;
    }

    private static void downgraded(OthersEvents others, String cell) {
        others.tell("evaluation.rating.v1", "evaluation.rating-revised.v1", "evaluation", OthersEvents.freshId(), 2,
                Map.of("subjectType", "ORGANISATION", "subjectId", cell, "period", "2021", "state", "REVISED",
                        "decidedClass", "GOOD"));
    }

    private double notReconsidered() {
        return meters.get("bangvang.commendations.not.reconsidered").gauge().value();
    }

    private String recipient(String id) {
        return now(id).award().recipientId();
    }

    private Commendation now(String id) {
        return Objects.requireNonNull(commendations.get(id).block()).state();
    }
}
