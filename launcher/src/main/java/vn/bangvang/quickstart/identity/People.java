package vn.bangvang.quickstart.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import vn.bangvang.office.Office;

/** The people of the demonstration. One whose organisation is not known yet reaches nothing. */
final class People {
    private final List<Person> all;
    private final Map<String, String> members = new ConcurrentHashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>(Map.of(Person.EVERYWHERE, Person.EVERYWHERE));

    People(StoredSecrets secrets) {
        this.all = List.of(
                person(secrets, "quantri", IdentityProvider.PASSWORD_FILE, Set.of(Office.values()), Person.EVERYWHERE),
                person(secrets, "vanthu", "vanthu-password", Set.of(Office.CLERK), "S-GDDT"),
                person(secrets, "bithukhoi", "bithukhoi-password", Set.of(Office.SECRETARY, Office.BLOC), "K-CCQDN"),
                person(secrets, "kiemtra", "kiemtra-password", Set.of(Office.AUDITOR), "P"),
                person(secrets, "dangvien", "dangvien-password", Set.of(Office.MEMBER), "CB1"));
    }

    List<Person> all() {
        return all;
    }

    Optional<Person> named(String name) {
        return all.stream().filter(each -> each.credentials().id().equals(name)).findFirst();
    }

    /** What a token says of the organisation with this code; nothing while it is not known. */
    Optional<String> reachOf(String organisation) {
        return Optional.ofNullable(ids.get(organisation));
    }

    void know(String code, String id) {
        ids.put(code, id);
    }

    /** Whose record is the person's own. */
    Optional<String> memberOf(Person person) {
        return Optional.ofNullable(members.get(person.credentials().id()));
    }

    void connect(Person person, String memberId) {
        members.put(person.credentials().id(), memberId);
    }

    private static Person person(StoredSecrets secrets, String name, String file, Set<Office> offices,
            String organisation) {
        return new Person(new Credentials(name, secrets.secret(file)), offices, organisation);
    }
}
