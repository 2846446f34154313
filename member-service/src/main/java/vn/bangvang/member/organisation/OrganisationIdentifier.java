package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.bangvang.refusal.Refusal;

/**
 * A code under which somebody else's register knows an organisation. Whoever takes over what was inside an organisation
 * does not take over its codes.
 *
 * @param scheme in whose list it stands
 * @param value as it stands there
 * @param validFrom first day on which it is valid; null when it is not known
 * @param validTo first day on which it is not valid any more; null while it is
 */
public record OrganisationIdentifier(Scheme scheme, String value, @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Lists of codes. */
    public enum Scheme {
        /** Electronic identification codes of agencies and organisations, Decision 20/2020/QĐ-TTg. */
        QD20_2020,
        /** Codes of agencies in document exchange, QCVN 102:2016/BTTTT. */
        QCVN102,
        /** What the province itself has given out. */
        LOCAL
    }

    /**
     * The business key: a national code names one organisation in the whole country, a province's own one in the
     * province, for ever.
     */
    String key(String rootId) {
        String code = scheme + ":" + value;
        return scheme == Scheme.LOCAL ? rootId + "/" + code : code;
    }

    /** Refused unless each is valid for some time and none is there twice. */
    static void requireSensible(List<OrganisationIdentifier> identifiers, String pointer) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < identifiers.size(); i++) {
            OrganisationIdentifier it = identifiers.get(i);
            if (it.validFrom != null && it.validTo != null && !it.validTo.isAfter(it.validFrom)) {
                throw Refusal.invalid("IDENTIFIER_NEVER_VALID", pointer + "/" + i + "/validTo", it.validTo);
            }
            if (!codes.add(it.scheme + ":" + it.value)) {
                throw Refusal.invalid("IDENTIFIER_TWICE", pointer + "/" + i + "/value", it.value);
            }
        }
    }
}
