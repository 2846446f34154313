package vn.bangvang.system.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.api.Api;

/**
 * What the owners say of one province and one of its periods.
 *
 * @param period as {@code /evaluation-periods} lists it
 * @param organisations by id, dissolved ones too
 * @param members by id, those who left too
 * @param prizes of the period's year, with the organisation that won it
 */
record Sources(JsonNode period, Map<String, JsonNode> organisations, Map<String, JsonNode> members,
        List<JsonNode> ratings, List<JsonNode> selfCriticisms, List<JsonNode> commendations, List<JsonNode> prizes) {
    private static final String PAGES = "limit=500&";

    /** Reads all of it; nothing may be written meanwhile. */
    static Sources of(Api api, String province, String period) {
        JsonNode its = api.list("/evaluation-periods?provinceId=%s&period=%s".formatted(province, period)).getFirst();
        Map<String, JsonNode> organisations = new LinkedHashMap<>();
        gather(api, api.get("/organisations/" + province).body(), organisations);
        Map<String, JsonNode> members = new LinkedHashMap<>();
        List<JsonNode> ratings = new ArrayList<>();
        List<JsonNode> selfCriticisms = new ArrayList<>();
        List<JsonNode> commendations = new ArrayList<>();
        List<JsonNode> prizes = new ArrayList<>();
        String year = period.substring(0, 4);
        organisations.forEach((id, organisation) -> {
            if (organisation.path("kind").asString().endsWith("_CELL")) {
                api.list("/members?" + PAGES + "cellId=" + id)
                        .forEach(member -> members.put(member.path("id").asString(), member));
            }
            ratings.addAll(api.list("/evaluations?" + PAGES + "period=" + period + "&deciderId=" + id));
            selfCriticisms.addAll(api.list("/self-criticisms?" + PAGES + "period=" + period + "&organisationId=" + id));
            commendations.addAll(api.list("/commendations?" + PAGES + "year=" + year + "&issuerOrganisationId=" + id));
            prizes.addAll(api.list("/prizes?" + PAGES + "year=" + year + "&organisationId=" + id));
        });
        return new Sources(its, organisations, members, ratings, selfCriticisms, commendations, prizes);
    }

    private static void gather(Api api, JsonNode organisation, Map<String, JsonNode> all) {
        String id = organisation.path("id").asString();
        if (all.putIfAbsent(id, organisation) == null) {
            api.list("/organisations?" + PAGES + "parentId=" + id).forEach(child -> gather(api, child, all));
        }
    }
}
