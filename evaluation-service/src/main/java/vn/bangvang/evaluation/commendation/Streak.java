package vn.bangvang.evaluation.commendation;

import java.util.Collection;

/** Years without a gap. */
public final class Streak {
    private Streak() {}

    /** @return how many of these years run without a gap up to and including {@code last}; 0 when it is missing */
    public static int endingWith(int last, Collection<Integer> years) {
        int length = 0;
        while (years.contains(last - length)) {
            length++;
        }
        return length;
    }
}
