package vn.bangvang.portal.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every form that there is. */
public final class Tasks {
    private static final List<Task> ALL = Stream
            .of(PeriodTasks.ALL, RatingTasks.ALL, CommendationTasks.ALL, OrganisationTasks.ALL, MemberTasks.ALL,
                    RecordTasks.ALL, TrainingTasks.ALL, ApprovalTasks.ALL)
            .flatMap(List::stream)
            .toList();

    private Tasks() {}

    public static List<Task> all() {
        return ALL;
    }

    static Optional<Task> at(String address) {
        return ALL.stream().filter(task -> task.address().equals(address)).findFirst();
    }
}
