package vn.bangvang.training.reference;

/**
 * What training needs of an evaluation year of one province.
 *
 * @param revision 1 open, 2 closed, 3 reopened, 4 closed again, ...
 */
public record KnownYear(String rootId, int year, int revision) {

    public boolean isClosed() {
        return revision % 2 == 0;
    }

    /** The revision under which the year last took changes. */
    public int lastOpenRevision() {
        return isClosed() ? revision - 1 : revision;
    }
}
