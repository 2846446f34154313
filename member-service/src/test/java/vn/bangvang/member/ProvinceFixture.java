package vn.bangvang.member;

import vn.bangvang.outbox.aggregate.Ids;

/**
 * A province of a test's own, founded through the API: blocs K and L, S with the cells CB1 and CB2 under K, the cell G.
 */
record ProvinceFixture(Api api, String p, String k, String l, String s, String cb1, String cb2, String g) {

    static ProvinceFixture foundedBy(Api api) {
        String p = api.organisation("P-" + Ids.next(), "PROVINCIAL_ORGANISATION", null);
        String k = api.organisation("K", "BLOC_ORGANISATION", p);
        String l = api.organisation("L", "BLOC_ORGANISATION", p);
        String s = api.organisation("S", "GRASSROOTS_ORGANISATION", k);
        return new ProvinceFixture(api, p, k, l, s, api.organisation("CB1", "SUBORDINATE_CELL", s),
                api.organisation("CB2", "SUBORDINATE_CELL", s), api.organisation("G", "GRASSROOTS_CELL", k));
    }

    /** An official member with a person id of its own. */
    String member(String cellId) {
        return api.member("person-" + Ids.next(), cellId);
    }
}
