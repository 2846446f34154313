package vn.bangvang.standings.live;

import org.junit.jupiter.api.Test;

import vn.bangvang.standings.live.RecentAnswers.Kept;

import static org.assertj.core.api.Assertions.assertThat;

class RecentAnswersTests {
    private final RecentAnswers answers = new RecentAnswers(10);

    private void keep(int number, int rows) {
        answers.keep(number, new Kept(number, rows));
    }

    private boolean has(int number) {
        return answers.to(number) != null;
    }

    @Test
    void aNewAnswerIsKeptHoweverOftenTheOthersWereAskedFor() {
        keep(1, 4);
        keep(2, 4);
        for (int i = 0; i < 20; i++) {
            assertThat(has(1)).isTrue();
            assertThat(has(2)).isTrue();
        }
        keep(3, 4);
        assertThat(has(3)).isTrue();
    }

    @Test
    void whatWasAskedForLongestAgoLeavesFirstUntilThereIsRoom() {
        keep(1, 3);
        keep(2, 3);
        keep(3, 3);
        assertThat(has(1)).isTrue();
        keep(4, 6);
        assertThat(has(2)).isFalse();
        assertThat(has(3)).isFalse();
        assertThat(has(1)).isTrue();
        assertThat(has(4)).isTrue();
    }

    @Test
    void whatHasNoRoomByItselfDrivesNobodyOut() {
        keep(1, 10);
        keep(2, 11);
        assertThat(has(2)).isFalse();
        assertThat(has(1)).isTrue();
    }

    @Test
    void theSameAnswerAgainTakesItsRoomOnce() {
        keep(1, 6);
        keep(1, 6);
        keep(2, 4);
        assertThat(has(1)).isTrue();
        assertThat(has(2)).isTrue();
    }
}
