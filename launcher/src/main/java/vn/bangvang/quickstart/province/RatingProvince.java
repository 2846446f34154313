package vn.bangvang.quickstart.province;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Parallel;
import vn.bangvang.quickstart.scenario.ArticleYear;

/** Decides the year of the synthetic province from below: members, cells, grassroots, districts; then commends. */
final class RatingProvince {
    private static final int YEAR = ArticleYear.YEAR;

    private final Api api;
    private final Batches batches;
    private final UnaryOperator<String> ids;
    private final Unit province;

    /** Told how far a step is. */
    interface Counted {
        void at(String what, int step, int done, int all);
    }

    RatingProvince(Api api, Batches batches, UnaryOperator<String> ids, Unit province) {
        this.api = api;
        this.batches = batches;
        this.ids = ids;
        this.province = province;
    }

    void rate(Counted counted) {
        List<Unit> grassroots = province.children().stream().flatMap(district -> district.children().stream()).toList();
        var done = new AtomicInteger();
        Parallel.each(grassroots, unit -> {
            members(unit);
            if (!unit.isCell()) {
                organisations(unit);
            }
            counted.at("grassroots with their ratings", 1, done.incrementAndGet(), grassroots.size());
        });
        Parallel.each(province.children(), this::organisations);
        organisations(province);
        batches.complete("ratings and commendations");
    }

    private void members(Unit grassroots) {
        var ratings = new ArrayList<Map<String, Object>>();
        grassroots.cells()
                .forEach(cell -> IntStream.range(0, cell.people().size())
                        .forEach(i -> ratings.add(rating(
                                cell.person(i), cell.people().get(i)))));
        decide(grassroots, "MEMBER", ratings);
    }

    /** The fifth with the best members, where nobody below is worse than SATISFACTORY and four fifths are good. */
    private void organisations(Unit parent) {
        var classes = new HashMap<String, String>();
        int cap = Math.max(parent.children().size() < 5 ? 1 : 0, parent.children().size() / 5);
        for (Unit child : parent.children()) {
            boolean mayBe = child.isCell() ? share(child.people()) >= 0.8 : true;
            classes.put(child.code(), mayBe && cap-- > 0 ? Unit.OUTSTANDING : Unit.GOOD);
        }
        decide(parent, "ORGANISATION",
                parent.children()
                        .stream()
                        .map(child -> rating(child.code(), classes.getOrDefault(child.code(), Unit.GOOD)))
                        .toList());
        commend(parent, classes);
    }

    private static double share(List<String> people) {
        long rated = people.stream().filter(each -> !each.isEmpty()).count();
        return (double) people.stream().filter(each -> each.equals(Unit.OUTSTANDING) || each.equals(Unit.GOOD)).count()
                / rated;
    }

    private void commend(Unit issuer, Map<String, String> classes) {
        boolean exemplary = !issuer.kind().equals("GRASSROOTS_ORGANISATION");
        List<Map<String, Object>> awards = issuer.children()
                .stream()
                .filter(child -> Unit.OUTSTANDING.equals(classes.get(child.code())))
                .map(child -> Fields.of("issuerOrganisationId", ids.apply(issuer.code()))
                        .and("recipientType", "ORGANISATION")
                        .and("recipientId", ids.apply(child.code()))
                        .and("type", issuer == province ? "BANG_KHEN" : "GIAY_KHEN")
                        .and("title", exemplary ? "EXEMPLARY_OUTSTANDING_YEAR" : "OUTSTANDING_YEAR")
                        .and("year", YEAR)
                        .and("decisionNo", "90-QĐ/" + issuer.code())
                        .and("decidedOn", "2022-01-20")
                        .values())
                .toList();
        if (!awards.isEmpty()) {
            batches.send("/commendations/batch", Fields.of("items", awards), issuer.code() + "/commendations");
        }
    }

    private void decide(Unit decider, String subjectType, List<Map<String, Object>> ratings) {
        batches.send("/evaluations/batch", Fields.of("deciderId", ids.apply(decider.code()))
                .and("period", ArticleYear.PERIOD)
                .and("subjectType", subjectType)
                .and("decisionNo", "40-QĐ/" + decider.code())
                .and("decidedOn", "2021-12-20")
                .and("ratings", ratings), decider.code() + "/" + subjectType);
    }

    private Map<String, Object> rating(String subject, String decided) {
        return decided.isEmpty()
                ? Fields.of("subjectId", ids.apply(subject)).and("notRatedReason", "ADMITTED_UNDER_SIX_MONTHS").values()
                : Fields.of("subjectId", ids.apply(subject)).and("class", decided).values();
    }
}
