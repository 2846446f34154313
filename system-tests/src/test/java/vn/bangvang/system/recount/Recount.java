package vn.bangvang.system.recount;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.api.Api;

/**
 * Counts a period of a province from its sources, one record after the other. Figures have the name under which a row
 * of the standings shows them, as a JSON pointer.
 */
public final class Recount {
    private static final Set<String> MEMBERS = Set.of("PROBATIONARY", "OFFICIAL", "EXEMPT", "SUSPENDED");
    private static final Set<String> REVIEWED = Set.of("PROBATIONARY", "OFFICIAL");
    private static final List<String> CLASSES = List.of("outstanding", "good", "satisfactory", "unsatisfactory",
            "notRated");
    private static final List<String> FIGURES = List.of("/members/headcount", "/members/official",
            "/members/probationary", "/members/outstanding", "/members/good", "/members/satisfactory",
            "/members/unsatisfactory", "/members/notRated", "/members/selfCriticism/numerator", "/members/admitted",
            "/children/total", "/children/outstanding", "/children/good", "/children/satisfactory",
            "/children/unsatisfactory", "/children/notRated", "/issued/organisations", "/issued/members", "/prizes");

    private final Sources sources;
    private final LocalDate firstDay;
    private final LocalDate day;
    private final boolean isYear;
    private final Set<String> criticised;
    private final Map<String, Map<String, Long>> figures = new LinkedHashMap<>();

    private Recount(Sources sources) {
        this.sources = sources;
        String period = sources.period().path("period").asString();
        isYear = !period.contains("-Q");
        int month = isYear ? 1 : 3 * Integer.parseInt(period.substring(6)) - 2;
        firstDay = LocalDate.of(Integer.parseInt(period.substring(0, 4)), month, 1);
        day = LocalDate.parse(sources.period().path("referenceDate").asString());
        criticised = sources.selfCriticisms()
                .stream()
                .filter(each -> each.path("state").asString().equals("ACCEPTED"))
                .map(each -> each.path("subjectId").asString())
                .collect(Collectors.toSet());
    }

    /** Figures by organisation, of every one that was there on the reference date; nothing may be written meanwhile. */
    public static Map<String, Map<String, Long>> of(Api api, String province, String period) {
        return new Recount(Sources.of(api, province, period)).all();
    }

    /** The same figures as a row of the standings shows them. */
    public static Map<String, Long> shown(JsonNode row) {
        Map<String, Long> shown = new LinkedHashMap<>();
        for (String figure : FIGURES) {
            JsonNode value = row.at(figure);
            shown.put(figure, value.isObject()
                    ? value.valueStream().mapToLong(JsonNode::asLong).sum()
                    : value.asLong(-1));
        }
        return shown;
    }

    private Map<String, Map<String, Long>> all() {
        sources.organisations().forEach((id, organisation) -> {
            if (isAlive(organisation)) {
                Map<String, Long> none = new LinkedHashMap<>();
                FIGURES.forEach(figure -> none.put(figure, 0L));
                figures.put(id, none);
            }
        });
        sources.members().values().forEach(this::member);
        sources.organisations().values().forEach(this::child);
        ratings();
        commendations();
        sources.prizes().forEach(prize -> upwards(prize.path("organisationId").asString(), "/prizes"));
        return figures;
    }

    private void member(JsonNode member) {
        LocalDate admitted = LocalDate.parse(member.path("admittedOn").asString());
        if (isInPeriod(admitted)) {
            upwards(member.path("placements").path(0).path("cellId").asString(), "/members/admitted");
        }
        String status = statusOnDay(member);
        String cell = cellOnDay(member);
        if (cell == null || !MEMBERS.contains(status)) {
            return;
        }
        upwards(cell, "/members/headcount");
        upwards(cell, isOfficial(member, status) ? "/members/official" : "/members/probationary");
        if (criticised.contains(member.path("id").asString()) && REVIEWED.contains(status)) {
            upwards(cell, "/members/selfCriticism/numerator");
        }
    }

    private void child(JsonNode organisation) {
        String parent = parentOnDay(organisation);
        if (parent != null && isAlive(organisation)) {
            one(parent, "/children/total");
        }
    }

    private void ratings() {
        for (JsonNode rating : sources.ratings()) {
            String decided = rating.path("decidedClass").asString("");
            String outcome = rating.path("state").asString().equals("NOT_RATED") ? "notRated" : decided.toLowerCase();
            if (!CLASSES.contains(outcome)) {
                continue;
            }
            String subject = rating.path("subjectId").asString();
            JsonNode member = sources.members().get(subject);
            JsonNode organisation = sources.organisations().get(subject);
            if (member != null && cellOnDay(member) != null && MEMBERS.contains(statusOnDay(member))) {
                upwards(rating.path("organisationIdAtDecision").asString(), "/members/" + outcome);
            } else if (organisation != null && isAlive(organisation) && parentOnDay(organisation) != null) {
                one(Objects.requireNonNull(parentOnDay(organisation)), "/children/" + outcome);
            }
        }
    }

    /** Of a year; quarters have none. */
    private void commendations() {
        if (!isYear) {
            return;
        }
        Map<String, Set<String>> recipients = new HashMap<>();
        for (JsonNode award : sources.commendations()) {
            if (award.path("state").asString().equals("AWARDED")) {
                String kind = award.path("recipientType").asString().equals("MEMBER") ? "members" : "organisations";
                String issuer = award.path("issuerOrganisationId").asString();
                if (recipients.computeIfAbsent(issuer, first -> new HashSet<>())
                        .add(award.path("recipientId").asString())) {
                    one(issuer, "/issued/" + kind);
                }
            }
        }
    }

    /** The reference date of each is its last day. */
    private boolean isInPeriod(LocalDate date) {
        return !date.isBefore(firstDay) && !date.isAfter(day);
    }

    private boolean isAlive(JsonNode organisation) {
        String dissolved = organisation.path("dissolvedOn").asString("");
        return !LocalDate.parse(organisation.path("foundedOn").asString()).isAfter(day)
                && (dissolved.isEmpty() || LocalDate.parse(dissolved).isAfter(day));
    }

    private static boolean isOfficial(JsonNode member, String status) {
        return status.equals("OFFICIAL") || !status.equals("PROBATIONARY") && !member.path("officialOn").isNull();
    }

    private String statusOnDay(JsonNode member) {
        String status = "";
        for (JsonNode each : member.path("statuses")) {
            if (!LocalDate.parse(each.path("from").asString()).isAfter(day)) {
                status = each.path("status").asString();
            }
        }
        return status;
    }

    private @Nullable String cellOnDay(JsonNode member) {
        String cell = null;
        for (JsonNode placement : member.path("placements")) {
            if (covers(placement) && !placement.path("type").asString().equals("TEMPORARY")) {
                cell = placement.path("cellId").asString();
            }
        }
        return cell;
    }

    private @Nullable String parentOnDay(JsonNode organisation) {
        for (JsonNode placement : organisation.path("placements")) {
            if (covers(placement)) {
                return placement.path("parentId").asString();
            }
        }
        return organisation.path("parentId").asString(null);
    }

    private boolean covers(JsonNode dated) {
        String to = dated.path("to").asString("");
        return !LocalDate.parse(dated.path("from").asString()).isAfter(day)
                && (to.isEmpty() || day.isBefore(LocalDate.parse(to)));
    }

    private void upwards(@Nullable String from, String figure) {
        String at = from;
        while (at != null) {
            one(at, figure);
            JsonNode organisation = sources.organisations().get(at);
            at = organisation == null ? null : parentOnDay(organisation);
        }
    }

    private void one(String organisation, String figure) {
        figures.computeIfPresent(organisation, (id, its) -> {
            its.merge(figure, 1L, Long::sum);
            return its;
        });
    }
}
