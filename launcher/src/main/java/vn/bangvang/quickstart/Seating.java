package vn.bangvang.quickstart;

import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.identity.IdentityProvider;

/** Tells the issuer which organisation each person and client belongs to, once the data are there. */
public final class Seating {

    private Seating() {}

    /** Whoever belongs to an organisation that is not there goes on reaching nothing. */
    public static void of(IdentityProvider identity, Api api) {
        identity.organisations()
                .forEach(code -> api.list("/organisations?code=" + code)
                        .stream()
                        .findFirst()
                        .ifPresent(found -> identity.know(code, found.path("id").asString())));
    }
}
