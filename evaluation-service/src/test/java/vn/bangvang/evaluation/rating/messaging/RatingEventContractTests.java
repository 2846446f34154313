package vn.bangvang.evaluation.rating.messaging;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.rating.RatedFixture;
import vn.bangvang.evaluation.rating.RatingEvent.Told;
import vn.bangvang.evaluation.records.recording.PublishedFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.evaluation.records.recording.PublishedFixture.assertAsPublished;

class RatingEventContractTests {
    private final CloudRatingAnnouncements announcements = new CloudRatingAnnouncements();

    @Test
    void everyExampleKeepsTheSchema() {
        PublishedFixture.assertExamplesKeepTheSchema("evaluation.rating.v1");
    }

    @Test
    void everyStepOfARatingIsToldAsItsExampleShows() {
        List<Told> steps = RatedFixture.steps();

        steps.subList(0, 5).forEach(told -> assertAsPublished(announcements.announce(RatedFixture.list(), told, 1)));
        assertAsPublished(announcements.announce(RatedFixture.list(), steps.get(5), 3));
        assertAsPublished(announcements.announce(RatedFixture.list(), RatedFixture.notRated(), 1));
        assertThat(steps).extracting(told -> announcements.announce(RatedFixture.list(), told, 1).aggregateVersion())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }
}
