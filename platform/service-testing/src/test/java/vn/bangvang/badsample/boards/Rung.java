package vn.bangvang.badsample.boards;

final class Rung {
    record Mark(int height) {}

    private Rung() {}

    static boolean highest(Ladder ladder, Mark mark) {
        return ladder.top().equals(mark);
    }
}
