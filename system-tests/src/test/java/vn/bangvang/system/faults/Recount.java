package vn.bangvang.system.faults;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.api.Api;

/** Counts what the owners' APIs list, one cell after the other, as somebody with paper would. */
final class Recount {
    private final Api api;
    private final String period;

    Recount(Api api, String period) {
        this.api = api;
        this.period = period;
    }

    /** Figures by organisation: the province, the organisation below it, and each of its cells. */
    Map<String, Map<String, Long>> of(String province, String superior) {
        Map<String, Map<String, Long>> figures = new LinkedHashMap<>();
        Map<String, Long> sum = Map.of();
        long cells = 0;
        for (JsonNode cell : api.list("/organisations?limit=500&parentId=" + superior)) {
            String id = cell.path("id").asString();
            figures.put(id, cell(id));
            sum = Figures.plus(sum, figures.get(id));
            cells++;
        }
        figures.put(superior, with(sum, cells));
        figures.put(province, with(sum, api.list("/organisations?limit=500&parentId=" + province).size()));
        return figures;
    }

    private Map<String, Long> cell(String id) {
        var figures = new LinkedHashMap<String, Long>();
        for (String figure : new String[]{"headcount", "official", "criticised", "good", "satisfactory", "prizes",
                "cells"}) {
            figures.put(figure, 0L);
        }
        api.list("/members?limit=500&cellId=" + id).forEach(member -> {
            one(figures, "headcount");
            if (member.path("status").asString().equals("OFFICIAL")) {
                one(figures, "official");
            }
        });
        api.list("/self-criticisms?limit=500&period=%s&organisationId=%s".formatted(period, id)).forEach(each -> {
            if (each.path("state").asString().equals("ACCEPTED")) {
                one(figures, "criticised");
            }
        });
        api.list("/evaluations?limit=500&period=%s&deciderId=%s".formatted(period, id)).forEach(each -> {
            switch (each.path("decidedClass").asString("")) {
                case "GOOD" -> one(figures, "good");
                case "SATISFACTORY" -> one(figures, "satisfactory");
                default -> {
                }
            }
        });
        api.list("/prizes?limit=500&year=%s&organisationId=%s".formatted(period, id))
                .forEach(_ -> one(figures, "prizes"));
        return figures;
    }

    private static Map<String, Long> with(Map<String, Long> sum, long children) {
        var figures = new LinkedHashMap<>(sum);
        figures.put("cells", children);
        return figures;
    }

    private static void one(Map<String, Long> figures, String figure) {
        figures.merge(figure, 1L, Long::sum);
    }
}
