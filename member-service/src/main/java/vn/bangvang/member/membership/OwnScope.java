package vn.bangvang.member.membership;

import java.util.Map;

import vn.bangvang.access.Caller;
import vn.bangvang.refusal.Refusal;

/** What is opened by a scope of its own besides that of its collection, so that it is given to few. */
enum OwnScope {
    /** Takes away all of a person that is held. */
    ERASE("members:erase"),
    /** Shows all of a person that is held. */
    EXPORT("members:export");

    private final String scope;

    OwnScope(String scope) {
        this.scope = scope;
    }

    /** Refused as SCOPE_MISSING. */
    void mustBeHeldBy(Caller caller) {
        if (!caller.scopes().contains(scope)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "SCOPE_MISSING", "", null, Map.of("scope", scope));
        }
    }
}
