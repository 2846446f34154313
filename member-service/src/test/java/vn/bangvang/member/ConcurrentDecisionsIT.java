package vn.bangvang.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules that must hold however close two decisions come. */
class ConcurrentDecisionsIT extends OwnProvinceFixture {
    @Test
    void ofTwoReparentsDecidedOnTheSameVersionOneIsCarriedOut() throws Exception {
        String m = province.organisation("M", "BLOC_ORGANISATION", province.p());
        String path = "/organisations/" + province.s() + "/reparent";

        List<Integer> answers = atOnce(List.of(() -> api.post(path, under(province.l(), 1), "\"1\""),
                () -> api.post(path, under(m, 1), "\"1\"")));

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        province.about(brokers, province.s(), 2);
    }

    @Test
    void manyReparentsAtOnceLeaveATreeInWhichEveryWayLeadsToTheProvince() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String> all = new ArrayList<>(List.of(province.p(), province.k(), province.l(), province.s(),
                province.g(), province.cb1(), province.cb2()));
        all.add(province.organisation("T", "GRASSROOTS_ORGANISATION", province.l()));
        all.add(province.organisation("B", "SECTIONAL_ORGANISATION", province.s()));
        all.add(province.organisation("D", "SECTIONAL_ORGANISATION", all.get(7)));
        for (int round = 1; round <= 8; round++) {
            int day = round;
            List<Callable<Answer>> moves = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String moved = all.get(random.nextInt(all.size()));
                String parent = all.get(random.nextInt(all.size()));
                moves.add(() -> api.change("/organisations/" + moved + "/reparent", under(parent, day)));
            }
            assertThat(atOnce(moves)).as("seed %d", seed).isSubsetOf(200, 409, 422);
        }
        assertThat(all).allSatisfy(id -> assertThat(wayUp(id, all.size())).as("seed %d: from %s", seed, id)
                .isEqualTo(province.p()));
    }

    @Test
    void theLastSeatAndTheSecretarysSeatAreGivenOnce() throws Exception {
        String path = "/organisations/" + province.s() + "/committees/EXECUTIVE";
        api.put(path, Map.of("seats", 3), null).expect(201);
        List<String> members = IntStream.range(0, 6).mapToObj(i -> province.member(province.cb1())).toList();

        List<Integer> secretaries = atOnce(members.subList(0, 3)
                .stream()
                .map(
                        member -> (Callable<Answer>) () -> api.change(path + "/seats", seat(member, "SECRETARY")))
                .toList());
        List<Integer> others = atOnce(members.subList(3, 6)
                .stream()
                .map(
                        member -> (Callable<Answer>) () -> api.change(path + "/seats", seat(member, "MEMBER")))
                .toList());

        assertThat(secretaries).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(others).containsExactlyInAnyOrder(200, 200, 409);
        api.answer(path).expect("/filled", 3);
    }

    @Test
    void aPersonIsAdmittedOnceHoweverManyAsk() throws Exception {
        Map<String, Object> admission = Map.of("personId", "person-" + Ids.next(), "cellId", province.cb1(),
                "admittedOn", "2020-05-01");
        List<Integer> answers = atOnce(IntStream.range(0, 4)
                .mapToObj(i -> (Callable<Answer>) () -> api.post("/members", admission))
                .toList());
        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        province.told(brokers, 1, event -> event.topic().equals("member.member.v1"));
    }

    private String wayUp(String id, int atMost) {
        String here = id;
        for (int step = 0; step < atMost; step++) {
            String parent = api.get("/organisations/" + here).path("parentId").asString("");
            if (parent.isEmpty()) {
                return here;
            }
            here = parent;
        }
        return "a circle";
    }

    private static List<Integer> atOnce(List<Callable<Answer>> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
            List<Future<Integer>> answers = requests.stream().map(request -> threads.submit(() -> {
                start.await();
                return request.call().status();
            })).toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private static Map<String, Object> under(String parentId, int day) {
        return Map.of("parentId", parentId, "effectiveOn", "2021-01-0" + day);
    }

    private static Map<String, Object> seat(String memberId, String position) {
        return Map.of("memberId", memberId, "position", position, "from", "2020-06-01");
    }
}
