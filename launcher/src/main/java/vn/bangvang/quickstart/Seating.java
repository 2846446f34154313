package vn.bangvang.quickstart;

import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.identity.IdentityProvider;
import vn.bangvang.quickstart.identity.Person;

/** Tells the issuer which organisation each person of the demonstration belongs to, once the data are there. */
public final class Seating {

    private Seating() {}

    /** Whoever belongs to an organisation that is not there goes on reaching nothing. */
    public static void of(IdentityProvider identity, Api api) {
        identity.people()
                .stream()
                .map(Person::organisation)
                .filter(code -> !code.equals(Person.EVERYWHERE))
                .distinct()
                .forEach(code -> api.list("/organisations?code=" + code)
                        .stream()
                        .findFirst()
                        .ifPresent(found -> identity.know(code, found.path("id").asString())));
    }
}
