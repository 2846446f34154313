package vn.bangvang.standings.fold.board;

/** How many subjects of a group have each class. */
public record Classes(long outstanding, long good, long satisfactory, long unsatisfactory) {

    public long rated() {
        return outstanding + good + satisfactory + unsatisfactory;
    }

    public long goodOrBetter() {
        return outstanding + good;
    }

    /** Share of the rated that are good or better; subjects that are not rated are left out. */
    public Ratio share() {
        return Ratio.of(goodOrBetter(), rated());
    }

    public Classes plus(Classes other) {
        return new Classes(outstanding + other.outstanding, good + other.good, satisfactory + other.satisfactory,
                unsatisfactory + other.unsatisfactory);
    }
}
