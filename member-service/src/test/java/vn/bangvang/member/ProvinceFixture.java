package vn.bangvang.member;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.bangvang.outbox.aggregate.Ids;
import vn.bangvang.servicetesting.ApiClient;
import vn.bangvang.servicetesting.EventLog;
import vn.bangvang.servicetesting.EventLog.Told;

/**
 * A province of a test's own, founded through the API: blocs K and L, S with the cells CB1 and CB2 under K, the cell G.
 */
record ProvinceFixture(ApiClient api, String p, String k, String l, String s, String cb1, String cb2, String g) {
    private static final String[] TOPICS = {"member.organisation.v1", "member.committee.v1", "member.member.v1"};

    static ProvinceFixture foundedBy(ApiClient api) {
        String p = organisation(api, "P-" + Ids.next(), "PROVINCIAL_ORGANISATION", null);
        String k = organisation(api, "K", "BLOC_ORGANISATION", p);
        String l = organisation(api, "L", "BLOC_ORGANISATION", p);
        String s = organisation(api, "S", "GRASSROOTS_ORGANISATION", k);
        return new ProvinceFixture(api, p, k, l, s, organisation(api, "CB1", "SUBORDINATE_CELL", s),
                organisation(api, "CB2", "SUBORDINATE_CELL", s), organisation(api, "G", "GRASSROOTS_CELL", k));
    }

    /** @return the id of a new organisation */
    String organisation(String code, String kind, String parentId) {
        return organisation(api, code, kind, parentId);
    }

    private static String organisation(ApiClient api, String code, String kind, @Nullable String parentId) {
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("code", code, "name", "Tổ chức " + code, "kind", kind, "foundedOn", "2010-01-01"));
        if (parentId != null) {
            body.put("parentId", parentId);
        }
        return api.post("/organisations", body).expect(201).id();
    }

    /** An official member with a person id of its own. */
    String member(String cellId) {
        return member("person-" + Ids.next(), cellId);
    }

    /** @return the id of a new official member */
    String member(String personId, String cellId) {
        return api.post("/members", Map.of("personId", personId, "cellId", cellId, "admittedOn", "2015-01-01",
                "officialOn", "2016-01-01")).expect(201).id();
    }

    /** Waits for so many events of the province; fails when there are more of them. */
    List<Told> told(String brokers, int count, Predicate<Told> which) {
        return new EventLog(brokers, TOPICS).await(count, event -> event.root().equals(p) && which.test(event));
    }

    /** As {@link #told} of one organisation, committee or member. */
    List<Told> about(String brokers, String id, int count) {
        return told(brokers, count, event -> event.key().equals(id));
    }
}
