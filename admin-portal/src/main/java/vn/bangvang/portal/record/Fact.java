package vn.bangvang.portal.record;

/**
 * One line of a paper.
 *
 * @param name as the API names it; of what stands further in the way there, such as {@code period/from}
 * @param reads how its value is told
 * @param list the list of the messages that has its codes, empty where it has none
 */
public record Fact(String name, Reads reads, String list) {

    /** How a value is told to a reader. */
    public enum Reads {
        TEXT,
        CODE,
        DATE,
        ORGANISATION,
        MEMBER,
        SUBJECT
    }

    /** Under which of the messages its name stands. */
    public String label() {
        return name.replace('/', '.');
    }

    static Fact text(String name) {
        return new Fact(name, Reads.TEXT, "");
    }

    static Fact code(String name, String list) {
        return new Fact(name, Reads.CODE, list);
    }

    static Fact date(String name) {
        return new Fact(name, Reads.DATE, "");
    }

    static Fact organisation(String name) {
        return new Fact(name, Reads.ORGANISATION, "");
    }

    static Fact member(String name) {
        return new Fact(name, Reads.MEMBER, "");
    }

    /** An organisation or a member, as another field says. */
    static Fact subject(String name) {
        return new Fact(name, Reads.SUBJECT, "");
    }
}
