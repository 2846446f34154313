package vn.bangvang.training.classes.messaging;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.servicetesting.ContractExamples;
import vn.bangvang.training.classes.ClassEvent;
import vn.bangvang.training.classes.ClassRules;
import vn.bangvang.training.classes.TrainingClass;

class ClassEventContractTests {
    private static final ClassPublication PUBLICATION = new ClassPublication();

    @Test
    void anOpeningAndAChangeAreWrittenAsTheirExamplesShow() {
        TrainingClass opened = lastingUntil(LocalDate.of(2021, 11, 30));
        ContractExamples.assertAllShown(PUBLICATION.kind().topic(), List.of(told(ClassRules.open(opened)),
                told(ClassRules.change(opened, lastingUntil(LocalDate.of(2021, 12, 15))))));
    }

    private static TrainingClass lastingUntil(LocalDate to) {
        return TrainingClass.of("POLITICAL_THEORY_INTERMEDIATE", "K72", "Trường Chính trị tỉnh", 2021,
                LocalDate.of(2021, 3, 1), to);
    }

    private static Told told(Decided<TrainingClass, ClassEvent> decided) {
        return Told.of(PUBLICATION, "019a0000-0000-7000-8000-00000000c001", decided).getFirst();
    }
}
