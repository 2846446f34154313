package vn.bangvang.evaluation.commendation;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import vn.bangvang.evaluation.regulation.Subject;

/**
 * One decision on commendations, and how many it names.
 *
 * @param organisations that hold what it gave them
 * @param members who hold what it gave them
 * @param revoked commendations of it that were taken back since
 * @param byTypeAndTitle those that are in force, such as {@code GIAY_KHEN OUTSTANDING_YEAR}
 */
public record AwardDecision(Name name, long organisations, long members, long revoked,
        SortedMap<String, Long> byTypeAndTitle) {

    /** Numbers start again every year, so issuer, number and day together name a decision. */
    public record Name(String issuerOrganisationId, String decisionNo, LocalDate decidedOn) {}

    static AwardDecision of(Name name, List<Commendation> given) {
        List<Award> inForce = given.stream().filter(Commendation::isLive).map(Commendation::award).toList();
        long members = inForce.stream().filter(award -> award.recipientType() == Subject.Type.MEMBER).count();
        return new AwardDecision(name, inForce.size() - members, members, given.size() - inForce.size(),
                inForce.stream()
                        .collect(Collectors.groupingBy(award -> award.type() + " " + award.title(), TreeMap::new,
                                Collectors.counting())));
    }
}
