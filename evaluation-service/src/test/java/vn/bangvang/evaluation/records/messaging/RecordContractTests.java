package vn.bangvang.evaluation.records.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.bangvang.evaluation.records.CompetitionFacts;
import vn.bangvang.evaluation.records.ConferenceFacts;
import vn.bangvang.evaluation.records.DatedFacts;
import vn.bangvang.evaluation.records.InvestmentFacts;
import vn.bangvang.evaluation.records.IssuedDocumentFacts;
import vn.bangvang.evaluation.records.PrizeFacts;
import vn.bangvang.evaluation.records.Recorded;
import vn.bangvang.evaluation.records.TargetFacts;
import vn.bangvang.evaluation.records.TargetFigures;
import vn.bangvang.outbox.aggregate.Decided;
import vn.bangvang.outbox.aggregate.PeriodStamp;
import vn.bangvang.outbox.aggregate.Told;
import vn.bangvang.period.Period;
import vn.bangvang.period.YearRange;
import vn.bangvang.servicetesting.ContractExamples;

/** Records of every kind are told as the examples show. */
class RecordContractTests {
    private static final String DEPARTMENT = "019a0000-0000-7000-8000-00000000a001";
    private static final String MEMBER = "019a0000-0000-7000-8000-00000000b001";
    private static final String RESOLUTION = "019a0000-0000-7000-8000-00000000d001";
    private static final PeriodStamp OPEN_2021 = new PeriodStamp(Period.year(2021), 1);

    @Test
    void prizes() {
        Recorded<PrizeFacts> recorded = Recorded.first("province", consolation(null));
        Recorded<PrizeFacts> corrected = recorded.corrected(consolation(MEMBER), "người đạt giải", Instant.EPOCH);
        Steps<PrizeFacts> steps = new Steps<>(new PrizePublication(), "e001", OPEN_2021);
        ContractExamples.assertAllShown("evaluation.prize.v1",
                List.of(steps.told(Recorded.Event.RECORDED, recorded), steps.told(Recorded.Event.CORRECTED, corrected),
                        steps.told(Recorded.Event.WITHDRAWN, corrected.withdrawn("trùng", Instant.EPOCH))));
    }

    @Test
    void conferences() {
        Recorded<ConferenceFacts> recorded = Recorded.first("province", yearSummary(48));
        Recorded<ConferenceFacts> corrected = recorded.corrected(yearSummary(50), "đếm thiếu", Instant.EPOCH);
        Steps<ConferenceFacts> steps = new Steps<>(new ConferencePublication(), "e401", OPEN_2021);
        ContractExamples.assertAllShown("evaluation.conference.v1",
                List.of(steps.told(Recorded.Event.RECORDED, recorded), steps.told(Recorded.Event.CORRECTED, corrected),
                        steps.told(Recorded.Event.WITHDRAWN, corrected.withdrawn("trùng", Instant.EPOCH))));
    }

    @Test
    void competitions() {
        Recorded<CompetitionFacts> recorded = Recorded.first("province", exemplars(4));
        Recorded<CompetitionFacts> corrected = recorded.corrected(exemplars(5), "đếm thiếu", Instant.EPOCH);
        Steps<CompetitionFacts> steps = new Steps<>(new CompetitionPublication(), "e501", OPEN_2021);
        ContractExamples.assertAllShown("evaluation.competition.v1",
                List.of(steps.told(Recorded.Event.RECORDED, recorded), steps.told(Recorded.Event.CORRECTED, corrected),
                        steps.told(Recorded.Event.WITHDRAWN, corrected.withdrawn("trùng", Instant.EPOCH))));
    }

    @Test
    void investments() {
        Recorded<InvestmentFacts> recorded = Recorded.first("province", facilities(35_000_000_000L));
        Recorded<InvestmentFacts> corrected = recorded.corrected(facilities(53_000_000_000L), "đọc nhầm",
                Instant.EPOCH);
        Steps<InvestmentFacts> steps = new Steps<>(new InvestmentPublication(), "e101", OPEN_2021);
        ContractExamples.assertAllShown("evaluation.investment.v1",
                List.of(steps.told(Recorded.Event.RECORDED, recorded), steps.told(Recorded.Event.CORRECTED, corrected),
                        steps.told(Recorded.Event.WITHDRAWN, corrected.withdrawn("trùng", Instant.EPOCH))));
    }

    @Test
    void issuedDocumentsOfAYearThatWasNeverOpened() {
        Recorded<IssuedDocumentFacts> recorded = Recorded.first("province", programme(LocalDate.of(2017, 2, 15)));
        Recorded<IssuedDocumentFacts> corrected = recorded.corrected(programme(LocalDate.of(2017, 2, 16)), "nhầm ngày",
                Instant.EPOCH);
        Steps<IssuedDocumentFacts> steps = new Steps<>(new IssuedDocumentPublication(), "e201",
                new PeriodStamp(Period.year(2017), null));
        ContractExamples.assertAllShown("evaluation.issued-document.v1",
                List.of(steps.told(Recorded.Event.RECORDED, recorded), steps.told(Recorded.Event.CORRECTED, corrected),
                        steps.told(Recorded.Event.WITHDRAWN, corrected.withdrawn("trùng", Instant.EPOCH))));
    }

    @Test
    void targets() {
        Recorded<TargetFacts> set = Recorded.first("province", admissions(null));
        Recorded<TargetFacts> reached = set.corrected(admissions(4L), null, Instant.EPOCH);
        Recorded<TargetFacts> corrected = reached.corrected(admissions(8L), "đếm thiếu", Instant.EPOCH);
        Recorded<TargetFacts> schools = Recorded.first("province",
                new TargetFacts("NATIONAL_STANDARD_SCHOOLS", null, DEPARTMENT, TargetFacts.Scope.SECTOR_PROVINCE,
                        new YearRange(2021, 2021), TargetFigures.Unit.RATIO,
                        new TargetFigures(null, 351L, 467L, TargetFigures.Outcome.EXCEEDED,
                                LocalDate.of(2021, 12, 31)),
                        "vượt chỉ tiêu nghị quyết"));
        Steps<TargetFacts> steps = new Steps<>(new TargetPublication(), "e301", OPEN_2021);
        ContractExamples.of("evaluation.target.v1")
                .forEach(example -> ContractExamples.assertValid("evaluation.target.v1", example.payload()));
        ContractExamples.assertShown(steps.told(Recorded.Event.RECORDED, set));
        ContractExamples.assertShown(steps.told(Recorded.Event.SUPPLEMENTED, reached));
        ContractExamples.assertShown(steps.told(Recorded.Event.CORRECTED, corrected));
        ContractExamples.assertShown(steps.told(Recorded.Event.WITHDRAWN, corrected.withdrawn("trùng", Instant.EPOCH)));
        ContractExamples.assertShown(new Steps<>(new TargetPublication(), "e302", OPEN_2021)
                .told(Recorded.Event.RECORDED, schools), "-declared");
    }

    /** Tells the steps of one record, whose id ends as given. */
    private record Steps<F extends DatedFacts>(RecordPublication<F> publication, String id, PeriodStamp stamp) {
        Told told(Recorded.Event event, Recorded<F> after) {
            return Told
                    .of(publication, "019a0000-0000-7000-8000-00000000" + id,
                            Decided.<Recorded<F>, Recorded.Event>of(after, event).in(stamp))
                    .getFirst();
        }
    }

    private static ConferenceFacts yearSummary(int attended) {
        return new ConferenceFacts(DEPARTMENT, ConferenceFacts.Kind.YEAR_SUMMARY, 2021, LocalDate.of(2022, 1, 26),
                "Hội trường Sở Giáo dục và Đào tạo", RESOLUTION, attended);
    }

    private static CompetitionFacts exemplars(int entries) {
        return new CompetitionFacts(DEPARTMENT,
                "Gương điển hình tiêu biểu học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", 2021,
                "Đảng ủy Khối", entries);
    }

    private static PrizeFacts consolation(@Nullable String memberId) {
        return new PrizeFacts(DEPARTMENT, memberId,
                "Gương điển hình tiêu biểu học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", null,
                PrizeFacts.Level.CONSOLATION, 2021);
    }

    private static InvestmentFacts facilities(long yearAmount) {
        return new InvestmentFacts(DEPARTMENT, "FACILITY_INVESTMENT", InvestmentFacts.Nature.ADVISED,
                new YearRange(2020, 2025), 2_300_000_000_000L, 2021, yearAmount);
    }

    private static IssuedDocumentFacts programme(LocalDate issuedOn) {
        return new IssuedDocumentFacts(IssuedDocumentFacts.Type.ACTION_PROGRAMME, DEPARTMENT, RESOLUTION,
                "01-CTr/ĐU", IssuedDocumentFacts.WorkField.IDEOLOGY, 2017, issuedOn);
    }

    private static TargetFacts admissions(@Nullable Long actual) {
        return new TargetFacts("ADMISSIONS", RESOLUTION, DEPARTMENT, TargetFacts.Scope.ORGANISATION,
                new YearRange(2017, 2021), TargetFigures.Unit.COUNT, new TargetFigures(5L, actual, null, null)
                        .of(LocalDate.of(2020, 12, 31)),
                null);
    }
}
