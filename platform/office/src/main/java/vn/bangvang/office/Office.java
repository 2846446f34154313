package vn.bangvang.office;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a person does here. An account holds one or more offices; for which organisations is said by the account's
 * {@code organisation}, never by the office.
 */
public enum Office {
    /** Văn thư của đơn vị. */
    CLERK("Keeps a unit's members, training and records."),
    /** Bí thư, phó bí thư cấp ủy. */
    SECRETARY(
            "Answers for a committee: its organisations, members and decisions, and approves what its clerk asks for."),
    /** Người thẩm định. */
    APPRAISER("Appraises ratings and commendations that others propose."),
    /** Cán bộ của đảng bộ khối, đảng bộ huyện. */
    BLOC("Keeps and decides for a bloc or a district, and approves what its units ask for."),
    /** Cán bộ của tỉnh ủy. */
    PROVINCE("Keeps and decides for a province, its policies and periods, and approves."),
    /** Người kiểm tra việc sử dụng hệ thống. */
    AUDITOR("Reads everything and who has seen it, changes nothing."),
    /** Người vận hành hệ thống. */
    OPERATOR("Looks at what is parked or dead, and subscribes other systems; sees no member."),
    /** Đảng viên có tài khoản. */
    MEMBER("Sees what is kept about the member with whom the account is connected, and nothing else.");

    private final String description;

    Office(String description) {
        this.description = description;
    }

    /** Its role at the issuer: {@code clerk}. */
    public String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In a sentence, for whoever hands out roles. */
    public String description() {
        return description;
    }

    /** What the office may be allowed to do, in the order of {@link Scope}. */
    public List<Scope> scopes() {
        return Arrays.stream(Scope.values()).filter(scope -> scope.offices().contains(this)).toList();
    }
}
