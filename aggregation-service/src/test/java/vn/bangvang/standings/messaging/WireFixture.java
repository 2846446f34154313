package vn.bangvang.standings.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.standings.fold.fact.Commendation;
import vn.bangvang.standings.fold.fact.Committee;
import vn.bangvang.standings.fold.fact.Enrolment;
import vn.bangvang.standings.fold.fact.EvaluationPeriod;
import vn.bangvang.standings.fold.fact.Event;
import vn.bangvang.standings.fold.fact.Fact;
import vn.bangvang.standings.fold.fact.FactKind;
import vn.bangvang.standings.fold.fact.InspectionPlan;
import vn.bangvang.standings.fold.fact.Investment;
import vn.bangvang.standings.fold.fact.IssuedDocument;
import vn.bangvang.standings.fold.fact.Member;
import vn.bangvang.standings.fold.fact.Organisation;
import vn.bangvang.standings.fold.fact.Prize;
import vn.bangvang.standings.fold.fact.QuotaRule;
import vn.bangvang.standings.fold.fact.Rating;
import vn.bangvang.standings.fold.fact.Seal;
import vn.bangvang.standings.fold.fact.SelfCriticism;
import vn.bangvang.standings.fold.fact.Target;

/** Facts as their producers put them on the wire. */
public final class WireFixture {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<FactKind, String> TOPICS = Map.ofEntries(Map.entry(FactKind.ORGANISATION,
            "member.organisation.v1"), Map.entry(FactKind.COMMITTEE, "member.committee.v1"),
            Map.entry(FactKind.MEMBER,
                    "member.member.v1"),
            Map.entry(FactKind.ENROLMENT, "training.enrolment.v1"), Map.entry(FactKind.PERIOD,
                    "evaluation.period.v1"),
            Map.entry(FactKind.SELF_CRITICISM, "evaluation.self-criticism.v1"),
            Map.entry(FactKind.RATING, "evaluation.rating.v1"), Map.entry(FactKind.INSPECTION_PLAN,
                    "evaluation.inspection.v1"),
            Map.entry(FactKind.TARGET, "evaluation.target.v1"), Map.entry(
                    FactKind.DOCUMENT, "evaluation.issued-document.v1"),
            Map.entry(FactKind.PRIZE,
                    "evaluation.prize.v1"),
            Map.entry(FactKind.INVESTMENT, "evaluation.investment.v1"),
            Map.entry(FactKind.COMMENDATION, "evaluation.commendation.v1"), Map.entry(FactKind.SEAL,
                    "standings.seal.v1"));
    private static final Map<FactKind, String> TYPES = Map.ofEntries(Map.entry(FactKind.ORGANISATION,
            "membership.organisation-established.v1"),
            Map.entry(FactKind.COMMITTEE,
                    "membership.committee-seat-filled.v1"),
            Map.entry(FactKind.MEMBER, "membership.member-admitted.v1"),
            Map.entry(FactKind.ENROLMENT, "training.trainee-enrolled.v1"), Map.entry(FactKind.PERIOD,
                    "evaluation.period-opened.v1"),
            Map.entry(FactKind.SELF_CRITICISM,
                    "evaluation.self-criticism-submitted.v1"),
            Map.entry(FactKind.RATING,
                    "evaluation.evaluation-decided.v1"),
            Map.entry(FactKind.INSPECTION_PLAN,
                    "evaluation.inspection-plan-approved.v1"),
            Map.entry(FactKind.TARGET,
                    "evaluation.target-set.v1"),
            Map.entry(FactKind.DOCUMENT,
                    "evaluation.document-issued.v1"),
            Map.entry(FactKind.PRIZE,
                    "evaluation.prize-recorded.v1"),
            Map.entry(
                    FactKind.INVESTMENT,
                    "evaluation.investment-recorded.v1"),
            Map
                    .entry(FactKind.COMMENDATION,
                            "evaluation.commendation-awarded.v1"),
            Map.entry(FactKind.SEAL, "standings.period-sealed.v1"));

    private WireFixture() {}

    public static String topic(Event event) {
        return TOPICS.get(event.kind());
    }

    public static String type(Event event) {
        return TYPES.get(event.kind());
    }

    /** The value of the record. */
    public static String value(Event event) {
        return JSON.writeValueAsString(map("aggregateType", event.kind().aggregateType(), "aggregateId", event
                .aggregateId(), "aggregateVersion", event.version(), "evaluationPeriod", event.period(),
                "periodRevision",
                event.periodRevision(), "recordedAt", event.recordedAt().toString(), "actor", "clerk", "change",
                Map.of(),
                "state", state(event.fact())));
    }

    static Map<String, Object> state(Fact fact) {
        return switch (fact) {
            case Organisation it -> map("organisationId", it.id(), "code", it.code(), "name", it.name(), "kind",
                    it.currentKind(), "level", it.currentKind().level(), "parentId", it.parentId(), "foundedOn", day(
                            it.foundedOn()),
                    "dissolvedOn", day(it.dissolvedOn()), "successorId", it.successorId(),
                    "placements", it.placements()
                            .stream()
                            .map(p -> map("parentId", p.parentId(), "from", day(p.from()),
                                    "to", day(p.to())))
                            .toList(),
                    "kinds", it.kinds()
                            .stream()
                            .map(k -> map("kind", k.kind(),
                                    "from", day(k.from())))
                            .toList(),
                    "names", it.names()
                            .stream()
                            .map(n -> map("name",
                                    n.name(), "from", day(n.from())))
                            .toList());
            case Committee it -> map("committeeId", it.id(), "organisationId", it.organisationId(), "body", it.body(),
                    "seats", it.seats(), "terms",
                    it.terms().stream().map(t -> map("seats", t.seats(), "from", day(t.from()))).toList(), "holders",
                    it.holders()
                            .stream()
                            .map(h -> map("memberId", h.memberId(),
                                    "position", "MEMBER", "from", day(h.from()), "to", day(h.to())))
                            .toList());
            case Member it -> map("memberId", it.id(), "formerMemberId", it.formerId(), "admittedOn",
                    day(it.admittedOn()), "officialOn", day(
                            it.officialOn()),
                    "placements",
                    it.placements()
                            .stream()
                            .map(p -> map("cellId", p.cellId(), "from",
                                    day(p.from()), "to", day(p.to()), "type", p.temporary() ? "TEMPORARY" : "OFFICIAL"))
                            .toList(),
                    "statuses", it.statuses()
                            .stream()
                            .map(s -> map("status", s.status(), "from", day(s
                                    .from())))
                            .toList(),
                    "disciplines", it.disciplines()
                            .stream()
                            .map(d -> map("decidedOn", day(d.decidedOn()), "liftedOn", day(d.liftedOn())))
                            .toList());
            case Enrolment it -> map("enrolmentId", it.id(), "programme", it.programme(), "traineeRef", it.traineeId(),
                    "traineeKind", it.traineeKind(),
                    "memberId", it.memberId(), "sendingOrganisationId", it.sendingOrganisationId(), "year", it.year(),
                    "status", it.counted() ? "COMPLETED" : "WITHDRAWN");
            case EvaluationPeriod it -> map("periodId", it.id(), "period", it.period(), "revision", it.revision(),
                    "referenceDate", day(it.referenceDate()), "closings", it.closings()
                            .stream()
                            .map(c -> map(
                                    "closeVersion", c.closeVersion(), "closedAt", c.closedAt().toString(), "contents",
                                    c.contents()))
                            .toList(),
                    "debts", it
                            .debts()
                            .stream()
                            .map(d -> map("subjectType", d.subjectType(), "subjectId", d
                                    .subjectId()))
                            .toList(),
                    "policy", map("policyId", "p",
                            "code", it.policy().code(), "version", it.policy().version(),
                            "ratedAfterMonths", it.policy().ratedAfterMonths(), "memberQuota",
                            quota(it.policy().members()), "organisationQuota", quota(it.policy()
                                    .organisations())));
            case SelfCriticism it -> map("selfCriticismId", it.id(), "subjectType", it.subjectType(), "subjectId", it
                    .subjectId(), "period", it.period(), "state", it.submitted() ? "SUBMITTED" : "RETURNED");
            case Rating it -> map("evaluationId", it.id(), "subjectType", it.subjectType(), "subjectId", it.subjectId(),
                    "organisationIdAtDecision", it.organisationId(), "period", it.period(), "state", it
                            .outcome() == Rating.Outcome.UNDECIDED ? "APPRAISED" : it.outcome(),
                    "decidedClass", it
                            .decided(),
                    "exceptionGranted", it.exception());
            case InspectionPlan it -> map("planId", it.id(), "ownerOrganisationId", it.organisationId(), "ownerBody", it
                    .body(), "year", it.year(), "items", items(it));
            case Target it -> map("targetId", it.id(), "code", it.code(), "ownerOrganisationId", it.organisationId(),
                    "scope", it.scope(),
                    "period", map("from", it.from(), "to", it.to()), "unit", it.unit(), "plan", it.plan(), "actual", it
                            .actual(),
                    "base", it.base(), "declaredOutcome", it.declared() ? it.outcome() : null,
                    "outcome", it.outcome(), "withdrawn", it.withdrawn());
            case IssuedDocument it -> map("issuedDocumentId", it.id(), "type", it.type(), "organisationId", it
                    .organisationId(), "year", it.year(), "issuedOn", day(it.issuedOn()), "withdrawn", it.withdrawn());
            case Prize it -> map("prizeId", it.id(), "organisationId", it.organisationId(), "level", it.level(), "year",
                    it.year(), "withdrawn", it.withdrawn());
            case Investment it -> map("investmentId", it.id(), "nature", it.nature(), "organisationId",
                    it.organisationId(), "code", it.code(),
                    "period", map("from", it.from(), "to", it.to()), "periodAmountVnd", it.periodAmountVnd(), "year", it
                            .year(),
                    "yearAmountVnd", it.yearAmountVnd(), "withdrawn", it.withdrawn());
            case Commendation it -> map("commendationId", it.id(), "issuerOrganisationId", it.issuerId(),
                    "recipientType", it.recipientType(), "recipientId", it.recipientId(),
                    "recipientOrganisationIdAtAward", it.organisationId(), "type", it.type(), "title", it.title(),
                    "year", it.year(), "yearsCovered", it.yearsCovered(), "state", it.live() ? "AWARDED" : "REVOKED");
            case Seal it -> map("rootId", it.rootId(), "sequence", it.sequence(), "period", it.period(), "closeVersion",
                    it.closeVersion(), "closedAt", it.closedAt().toString(), "reached", it.reached(), "figures",
                    it.figures(), "sha256", it.sha256(), "previous", it.previous(), "link", it.link());
        };
    }

    private static List<Map<String, Object>> items(InspectionPlan plan) {
        var items = new ArrayList<Map<String, Object>>();
        for (InspectionPlan.Item item : plan.items()) {
            items.add(map("itemId", "i" + items.size(), "plannedBy", day(item.plannedBy()), "doneOn",
                    day(item.doneOn()), "supplementary", item.supplementary()));
        }
        items.add(map("itemId", "c", "plannedBy", "2021-06-01", "cancelled", true, "supplementary", false));
        return items;
    }

    private static Map<String, Object> quota(QuotaRule rule) {
        return map("percent", rule.percent(), "base", rule.base(), "rounding", rule.rounding(), "scope", rule.scope(),
                "smallGroupBelow", rule.smallGroupBelow(), "smallGroupMinimum", rule.smallGroupMinimum());
    }

    private static String day(Object day) {
        return day == null ? null : day.toString();
    }

    private static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put((String) pairs[at], pairs[at + 1]);
        }
        return map;
    }
}
