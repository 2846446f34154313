package vn.bangvang.badsample.boards;

/** A family: no knot. */
sealed interface Shape permits Square {
    static Shape unit() {
        return new Square(1);
    }
}
