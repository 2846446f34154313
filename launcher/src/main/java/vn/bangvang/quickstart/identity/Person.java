package vn.bangvang.quickstart.identity;

import java.util.Set;

import vn.bangvang.office.Office;

/**
 * Somebody who can log in to the demonstration.
 *
 * @param offices what the tokens of a login may be allowed to do
 * @param organisation the code of the organisation whose subtree the person reaches, or {@link #EVERYWHERE}
 */
public record Person(Credentials credentials, Set<Office> offices, String organisation) {
    /** Every province. */
    public static final String EVERYWHERE = "*";

    public Person {
        offices = Set.copyOf(offices);
    }
}
