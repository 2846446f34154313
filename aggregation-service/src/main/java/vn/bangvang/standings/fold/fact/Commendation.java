package vn.bangvang.standings.fold.fact;

import java.util.List;
import java.util.Set;

/**
 * A commendation given by one organisation to an organisation or a member.
 *
 * @param organisationId where it counts: the member's cell at the award, or the organisation itself
 * @param yearsCovered the years it rewards
 * @param live awarded and not revoked
 */
public record Commendation(String id, String issuerId, SubjectType recipientType, String recipientId,
        String organisationId, Type type, Title title, Integer year, List<Integer> yearsCovered,
        boolean live) implements Fact {

    /** The words stay Vietnamese: both certificates are "certificate of merit" in English. */
    public enum Type {
        PRAISE,
        GIAY_KHEN,
        BANG_KHEN,
        FLAG
    }

    /** What a commendation says its recipient was. */
    public enum Title {
        OUTSTANDING_YEAR,
        EXEMPLARY_OUTSTANDING_YEAR,
        FIVE_YEARS_OUTSTANDING,
        THEMATIC
    }

    private static final Set<Title> YEARLY = Set.of(Title.OUTSTANDING_YEAR, Title.EXEMPLARY_OUTSTANDING_YEAR);

    @Override
    public FactKind kind() {
        return FactKind.COMMENDATION;
    }

    @Override
    public List<SubjectKey> references() {
        return List.of(SubjectKey.subject(recipientType, recipientId), SubjectKey.organisation(organisationId),
                SubjectKey.organisation(issuerId));
    }

    @Override
    public List<String> owners() {
        return List.of(recipientId);
    }

    /** A live certificate or more; praise does not make a subject "commended". */
    public boolean isCertificate() {
        return live && type != Type.PRAISE;
    }

    /** A live certificate for one year's work. */
    public boolean isYearly() {
        return isCertificate() && YEARLY.contains(title);
    }

    /** Only subjects rated OUTSTANDING may have it (24-QĐ/TW 2021, item 27.2). */
    public boolean needsOutstanding() {
        return isCertificate() && title != Title.THEMATIC;
    }
}
