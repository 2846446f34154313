package vn.bangvang.office;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static vn.bangvang.office.Office.APPRAISER;
import static vn.bangvang.office.Office.AUDITOR;
import static vn.bangvang.office.Office.BLOC;
import static vn.bangvang.office.Office.CLERK;
import static vn.bangvang.office.Office.MEMBER;
import static vn.bangvang.office.Office.OPERATOR;
import static vn.bangvang.office.Office.PROVINCE;
import static vn.bangvang.office.Office.SECRETARY;

/**
 * Every scope of a token, and the offices that get it at login. A system gets what its client is given. Whoever adds
 * one adds a line here, and lets {@code RealmTests} write it into Keycloak's realm.
 */
public enum Scope {
    ORGANISATIONS_READ("organisations:read", CLERK, SECRETARY, APPRAISER, BLOC, PROVINCE, AUDITOR),
    ORGANISATIONS_WRITE("organisations:write", SECRETARY, BLOC, PROVINCE),
    MEMBERS_READ("members:read", CLERK, SECRETARY, APPRAISER, BLOC, PROVINCE, AUDITOR),
    MEMBERS_WRITE("members:write", CLERK, SECRETARY, BLOC, PROVINCE),
    MEMBERS_APPROVE("members:approve", SECRETARY, BLOC, PROVINCE),
    MEMBERS_EXPORT("members:export", PROVINCE),
    MEMBERS_ERASE("members:erase", PROVINCE),
    TRAINING_READ("training:read", CLERK, SECRETARY, APPRAISER, BLOC, PROVINCE, AUDITOR),
    TRAINING_WRITE("training:write", CLERK, SECRETARY, BLOC, PROVINCE),
    EVALUATION_READ("evaluation:read", CLERK, SECRETARY, APPRAISER, BLOC, PROVINCE, AUDITOR),
    EVALUATION_WRITE("evaluation:write", CLERK, SECRETARY, APPRAISER, BLOC, PROVINCE),
    EVALUATION_APPROVE("evaluation:approve", SECRETARY, BLOC, PROVINCE),
    OWN_RECORD_READ("own-record:read", MEMBER),
    STANDINGS_READ("standings:read", CLERK, SECRETARY, APPRAISER, BLOC, PROVINCE, AUDITOR, OPERATOR),
    STANDINGS_OPERATE("standings:operate", OPERATOR),
    AUDIT_READ("audit:read", AUDITOR),
    SHARING_READ("sharing:read", AUDITOR, PROVINCE),
    EVENTS_READ("events:read", PROVINCE),
    WEBHOOKS_READ("webhooks:read", PROVINCE, OPERATOR),
    WEBHOOKS_WRITE("webhooks:write", PROVINCE, OPERATOR),
    CODE_LISTS_READ("code-lists:read", Office.values());

    private final String text;
    private final Set<Office> offices;

    Scope(String text, Office... offices) {
        this.text = text;
        this.offices = EnumSet.copyOf(List.of(offices));
    }

    /** As in a token. */
    public String text() {
        return text;
    }

    /** Who gets it at login. */
    public Set<Office> offices() {
        return Set.copyOf(offices);
    }

    /** All of them as in a token, in one order. */
    public static List<String> all() {
        return Arrays.stream(values()).map(Scope::text).toList();
    }
}
