package vn.bangvang.system;

import java.util.List;

import vn.bangvang.quickstart.api.Fields;

/** What the department's clerks and the systems around them do when the article's year is closed. */
final class FollowingYear {
    private FollowingYear() {}

    static void play(RequestsInTurn requests) {
        FollowingRatings.play(requests);
        FollowingRecords.play(requests);
        FollowingTraining.play(requests);
        FollowingRegister.play(requests);
        webhook(requests);
        requests.change("/evaluation-periods/" + requests.id("period") + "/reopen", Fields.of("decisionNo", "12-QĐ/TU")
                .and("on", "2022-05-10")
                .and("reason", "Kết luận của Ủy ban Kiểm tra Tỉnh ủy"));
    }

    private static void webhook(RequestsInTurn requests) {
        String webhook = "/webhooks/" + requests.create("/webhooks", Fields.of("name", requests.own("Quản lý cán bộ"))
                .and("target", "https://hr.example.org/hook")
                .and("types", List.of("membership.*")));
        requests.get("/webhooks");
        requests.get(webhook);
        requests.get(webhook + "/deliveries");
        requests.change(webhook + "/end", Fields.of("reason", null));
    }
}
