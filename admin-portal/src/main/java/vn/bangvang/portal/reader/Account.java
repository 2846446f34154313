package vn.bangvang.portal.reader;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a token says about its reader. The gateway has checked it; nothing is granted here because of it, it only leads
 * readers to what is theirs.
 *
 * @param subject as the API names who did something; null where the token does not say
 * @param unit the organisation that the token names, null where it names none or opens all
 * @param ofAMember whether the account is connected with a member, who has a record to look at
 * @param scopes what the reader may ask the API for
 */
public record Account(@Nullable String subject, @Nullable String unit, boolean ofAMember, Set<String> scopes) {
    private static final String EVERYWHERE = "*";
    private static final String STANDINGS = "standings:read";
    /** Whoever has no token is offered the boards, and told there to sign in. */
    private static final Account OF_NOBODY = new Account(null, null, false, Set.of(STANDINGS));

    static Account in(@Nullable String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.");
        if (parts.length != 3) {
            return OF_NOBODY;
        }
        try {
            JsonNode claims = JsonMapper.shared()
                    .readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
            String unit = claims.path("organisation").asString("");
            return new Account(claims.path("sub").asStringOpt().orElse(null),
                    unit.isEmpty() || unit.equals(EVERYWHERE) ? null : unit,
                    !claims.path("member").asString("").isEmpty(), Set.copyOf(scopes(claims.path("scope"))));
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return OF_NOBODY;
        }
    }

    /** Whether there is nothing here for the reader but the own record. */
    public boolean seesOnlyItself() {
        return ofAMember && !scopes.contains(STANDINGS);
    }

    /** Whether the reader looks after the audit trail. */
    public boolean readsTrail() {
        return scopes.contains("audit:read");
    }

    /** Some issuers write a list, some one text with spaces. */
    private static Set<String> scopes(JsonNode scope) {
        return new HashSet<>(scope.isArray()
                ? scope.valueStream().map(JsonNode::asString).toList()
                : List.of(scope.asString("").split(" ")));
    }
}
