package vn.bangvang.quickstart;

import java.util.Set;

import vn.bangvang.office.Office;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.identity.IdentityProvider;

/** Tells the issuer who the people and clients of the demonstration are in the register, once the data are there. */
public final class Seating {

    private Seating() {}

    /** Whoever belongs to an organisation that is not there goes on reaching nothing. */
    public static void of(IdentityProvider identity, Api api) {
        identity.organisations()
                .forEach(code -> api.list("/organisations?code=" + code)
                        .stream()
                        .findFirst()
                        .ifPresent(found -> identity.know(code, found.path("id").asString())));
        identity.people()
                .stream()
                .filter(person -> person.offices().equals(Set.of(Office.MEMBER)))
                .forEach(person -> api.list("/organisations?code=" + person.organisation())
                        .stream()
                        .flatMap(cell -> api.list("/members?cellId=" + cell.path("id").asString()).stream())
                        .findFirst()
                        .ifPresent(member -> identity.connect(person, member.path("id").asString())));
    }
}
