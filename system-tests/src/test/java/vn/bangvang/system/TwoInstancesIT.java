package vn.bangvang.system;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.running.LocalSystem;
import vn.bangvang.quickstart.running.ServiceInstance;
import vn.bangvang.quickstart.running.SystemService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances of every service behind one gateway, asked in turn: what a caller has recorded, and what it has read,
 * is in every later answer; and one that hangs holds up nobody for long.
 */
@Isolated
class TwoInstancesIT {
    /** A thousand take some minutes. */
    private static final int ROUNDS = Integer.getInteger("bangvang.causality.rounds", 30);
    private static final List<String> CELLS = List.of("CB1", "CB2", "CB3", "CB4");
    /** Less than the gateway waits for an instance that says nothing. */
    private static final Duration PROMPT = Duration.ofSeconds(10);

    private static final Map<SystemService, ServiceInstance> SECOND = new LinkedHashMap<>();
    private static ArticleProvince province;
    private static Api api;

    @BeforeAll
    static void twoOfEach() {
        LocalSystem system = SystemUnderTest.system();
        var variables = new LinkedHashMap<String, String>();
        Map.of(SystemService.MEMBER, "member", SystemService.TRAINING, "training", SystemService.EVALUATION,
                "evaluation", SystemService.STANDINGS, "standings").forEach((service, name) -> {
                    ServiceInstance second = system.another(service, name, Map.of());
                    SECOND.put(service, second);
                    variables.put("BANGVANG_SERVICES_" + name.toUpperCase(),
                            both(system.address(service), second.address()));
                });
        variables.put("BANGVANG_INSTANCES_PATIENCE", "4s");
        ServiceInstance gateway = system.another(SystemService.GATEWAY, "", variables);
        SECOND.put(SystemService.GATEWAY, gateway);
        api = SystemUnderTest.api().at(gateway.address());
        province = ArticleProvince.preparedDepartment("TI-");
    }

    @AfterAll
    static void oneOfEach() {
        SECOND.values().forEach(ServiceInstance::kill);
    }

    @Test
    void whatWasRecordedIsThereAtOnceWhoeverIsAsked() {
        var submitted = new LinkedHashMap<String, Long>();
        for (int round = 0; round < ROUNDS; round++) {
            String cell = province.id(CELLS.get(round % CELLS.size()));
            long before = submitted.computeIfAbsent(cell, TwoInstancesIT::selfCriticisms);

            Answer member = api.tryCreate("/members", Fields.of("personId", "TI-newcomer-" + round)
                    .and("cellId", cell)
                    .and("admittedOn", "2021-02-03"), province.key("newcomer-" + round));
            assertThat(member.status()).as("round %d: %s", round, member.body()).isEqualTo(201);
            Answer criticism = api.tryCreate("/self-criticisms", Fields.of("subjectType", "MEMBER")
                    .and("subjectId", member.id())
                    .and("period", ArticleProvince.PERIOD)
                    .and("submittedOn", "2021-12-01"), province.key("criticism-" + round));
            assertThat(criticism.status()).as("round %d: %s", round, criticism.body()).isEqualTo(201);

            assertThat(selfCriticisms(cell)).as("round %d", round).isEqualTo(before + 1);
            submitted.put(cell, before + 1);
        }
    }

    @Test
    void anInstanceThatHangsHoldsUpNobodyOnceItWasTakenOut() {
        ServiceInstance hung = SECOND.get(SystemService.MEMBER);
        hung.pause();
        try {
            Awaitility.await("readings are prompt again").atMost(Duration.ofSeconds(90)).until(() -> {
                long slowest = 0;
                for (int i = 0; i < 6; i++) {
                    slowest = Math.max(slowest, nanos(() -> api.get("/organisations/" + province.id("S"))));
                }
                return slowest < PROMPT.toNanos();
            });
            var took = new ArrayList<Duration>();
            for (int i = 0; i < 20; i++) {
                String key = province.key("while-one-hangs-" + i);
                took.add(Duration.ofNanos(nanos(() -> assertThat(api.tryCreate("/members", Fields.of("personId", key)
                        .and("cellId", province.id("CB1"))
                        .and("admittedOn", "2021-03-04"), key).status()).isEqualTo(201))));
            }
            assertThat(took).allMatch(each -> each.compareTo(PROMPT) < 0);
        } finally {
            hung.goOn();
        }
    }

    /** How many of the cell have submitted, as the standings say. */
    private static long selfCriticisms(String cell) {
        Answer answer = api.get("/standings/%s/organisations/%s?province=%s".formatted(ArticleProvince.PERIOD, cell,
                province.id("P")));
        return answer.body().at("/figures/members/selfCriticism/numerator").asLong(-1);
    }

    private static long nanos(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return System.nanoTime() - before;
    }

    private static String both(URI one, URI two) {
        return one + "," + two;
    }
}
