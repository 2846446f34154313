package vn.bangvang.access;

import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param scopes the first path segment after {@code /api/v1} and the scope that opens it: {@code <scope>:read} for GET,
 *        {@code <scope>:write} for everything else; a segment that is not listed is closed
 * @param questions paths to which a POST only asks, so that the reading scope of their segment opens them
 * @param approvals paths to which a POST answers what somebody else has asked for: opened by {@code <scope>:approve}
 * @param open paths that anybody may read, without a token: what stands there tells nothing about a person
 * @param streams how many streams one caller may hold open in one instance
 * @param streamsInAll how many all callers together may
 */
@ConfigurationProperties("bangvang.access")
record AccessSettings(@DefaultValue Map<String, String> scopes, @DefaultValue List<String> questions,
        @DefaultValue List<String> approvals,
        @DefaultValue List<String> open,
        @DefaultValue("20") int streams,
        @DefaultValue("2000") int streamsInAll) {

    static String reading(String scope) {
        return scope + ":read";
    }

    static String approving(String scope) {
        return scope + ":approve";
    }

    static String writing(String scope) {
        return scope + ":write";
    }
}
