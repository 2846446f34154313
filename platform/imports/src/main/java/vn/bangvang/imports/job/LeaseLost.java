package vn.bangvang.imports.job;

/** Another instance works on the import now. */
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost() {
        super("another instance works on it", null, false, false);
    }
}
