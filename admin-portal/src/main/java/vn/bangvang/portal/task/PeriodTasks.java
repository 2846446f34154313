package vn.bangvang.portal.task;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static vn.bangvang.portal.task.Field.choice;
import static vn.bangvang.portal.task.Field.date;
import static vn.bangvang.portal.task.Field.fixed;
import static vn.bangvang.portal.task.Field.given;
import static vn.bangvang.portal.task.Field.kept;
import static vn.bangvang.portal.task.Field.lines;
import static vn.bangvang.portal.task.Field.number;
import static vn.bangvang.portal.task.Field.organisation;
import static vn.bangvang.portal.task.Field.reason;
import static vn.bangvang.portal.task.Field.text;

/** What is done to periods and to the policies that they are under. */
public final class PeriodTasks {
    /** How many a form has room for. */
    private static final int DEBTS = 30;

    public static final Task OPEN = Task.makes("mo-ky", "/api/v1/evaluation-periods", given("provinceId"),
            text("period"),
            given("policyId"), date("openedOn"));
    public static final Task CLOSE = Task.changes("chot-ky", "/api/v1/evaluation-periods/{id}", "/close", closing())
            .warned();
    public static final Task REOPEN = Task.changes("mo-lai-ky", "/api/v1/evaluation-periods/{id}", "/reopen",
            text("decisionNo"),
            date("on"), reason("reason"));
    public static final Task ADOPT = Task.changes("ap-dung-quy-dinh", "/api/v1/evaluation-periods/{id}",
            "/adopt-policy",
            given("policyId"));
    public static final Task PUBLISH = Task.makes("ban-hanh-quy-dinh", "/api/v1/evaluation-policies",
            policy(text("code"), false));
    public static final Task REVISE = Task
            .changes("sua-quy-dinh", "/api/v1/evaluation-policies/{id}", "", policy(kept("code"), true))
            .put();

    static final List<Task> ALL = List.of(OPEN, CLOSE, REOPEN, ADOPT, PUBLISH, REVISE);

    private PeriodTasks() {}

    /** What a closing may leave without a rating: each with the reason. */
    private static Field[] closing() {
        Stream<Field> debts = IntStream.range(0, DEBTS)
                .mapToObj(place -> "debts/" + place + "/")
                .flatMap(debt -> Stream.of(fixed(debt + "subjectType", "ORGANISATION"),
                        organisation(debt + "subjectId").optional(), text(debt + "reason").optional()));
        return Stream.concat(Stream.of(date("closedOn")), debts).toArray(Field[]::new);
    }

    /** @param revised one that is there already, which begins as it is and keeps what the form does not show */
    private static Field[] policy(Field code, boolean revised) {
        Stream<Field> shown = Stream.of(number("validFromYear"), number("validToYear").optional(),
                lines("sources").optional(), number("memberQuota/percent"), choice("memberQuota/base", "base"),
                choice("memberQuota/scope", "scope"), choice("memberQuota/rounding", "rounding"),
                choice("memberQuota/enforcement", "enforcement"), number("organisationQuota/percent"),
                choice("organisationQuota/base", "base"), choice("organisationQuota/scope", "scope"),
                choice("organisationQuota/rounding", "rounding"), number("organisationQuota/smallGroupBelow"),
                number("organisationQuota/smallGroupMinimum"), choice("organisationQuota/enforcement", "enforcement"),
                number("minimumShares/satisfactoryPercent"), number("minimumShares/goodPercent"),
                number("ratedAfterMonths"), choice("collectiveFallsBy", "fall"))
                .map(field -> revised ? field.asItIs() : field.optional());
        Stream<Field> rest = Stream.of("memberQuota/smallGroupBelow", "memberQuota/smallGroupMinimum",
                "memberQuota/exceptionalPercent", "organisationQuota/exceptionalPercent", "scoring", "periods",
                "classLabels").map(Field::kept).filter(_ -> revised);
        return Stream.of(Stream.of(code), shown, rest).flatMap(fields -> fields).toArray(Field[]::new);
    }
}
