package vn.bangvang.imports.job;

/** What became of some rows. */
record Tally(int founded, int alreadyThere, int refused) {
    static final Tally NOTHING = new Tally(0, 0, 0);

    int rows() {
        return founded + alreadyThere + refused;
    }

    Tally andFounded() {
        return new Tally(founded + 1, alreadyThere, refused);
    }

    Tally andAlreadyThere() {
        return new Tally(founded, alreadyThere + 1, refused);
    }

    Tally andRefused() {
        return new Tally(founded, alreadyThere, refused + 1);
    }
}
