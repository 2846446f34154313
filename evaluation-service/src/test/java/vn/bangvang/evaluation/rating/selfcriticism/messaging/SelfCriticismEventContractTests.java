package vn.bangvang.evaluation.rating.selfcriticism.messaging;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticism;
import vn.bangvang.evaluation.rating.selfcriticism.SelfCriticismEvent;
import vn.bangvang.evaluation.records.recording.PublishedFixture;
import vn.bangvang.evaluation.regulation.Subject;

import static vn.bangvang.evaluation.records.recording.PublishedFixture.assertAsPublished;

class SelfCriticismEventContractTests {
    private static final String EXAMPLE = "019a0000-0000-7000-8000-0000000000";

    private final CloudSelfCriticismAnnouncements announcements = new CloudSelfCriticismAnnouncements();

    @Test
    void everyExampleKeepsTheSchema() {
        PublishedFixture.assertExamplesKeepTheSchema("evaluation.self-criticism.v1");
    }

    @Test
    void everyStepIsToldAsItsExampleShows() {
        LocalDate on = LocalDate.of(2021, 11, 30);
        SelfCriticism submitted = SelfCriticism.submit(Subject.member(EXAMPLE + "21"), EXAMPLE + "11", "P", 2021, on);
        LocalDate later = LocalDate.of(2021, 12, 5);
        SelfCriticism collective = SelfCriticism
                .submit(Subject.organisation(EXAMPLE + "03"), EXAMPLE + "03", "P", 2021, later)
                .accept();

        assertAsPublished(announcements.announce(EXAMPLE + "c1", new SelfCriticismEvent.Submitted(on), submitted, 1));
        assertAsPublished(announcements.announce(EXAMPLE + "c1", new SelfCriticismEvent.Returned(1),
                submitted.sendBack("too short", Instant.EPOCH), 1));
        assertAsPublished(
                announcements.announce(EXAMPLE + "c2", new SelfCriticismEvent.Accepted(later), collective, 1));
    }
}
