package vn.bangvang.evaluation.records.recording;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import vn.bangvang.evaluation.register.organisation.Organisations;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriod;
import vn.bangvang.evaluation.regulation.period.EvaluationPeriods;
import vn.bangvang.period.Period;

/** Reads the year of the province that an organisation belongs to. */
@Service
final class ProvinceYears implements RecordingYears {
    private final Organisations organisations;
    private final EvaluationPeriods years;

    ProvinceYears(Organisations organisations, EvaluationPeriods years) {
        this.organisations = organisations;
        this.years = years;
    }

    @Override
    public Mono<RecordingYear> open(String organisationId, String pointer, int year) {
        return organisations.get(organisationId, pointer).flatMap(known -> {
            String root = organisations.tree().rootOf(organisationId);
            return years.of(root, Period.year(year)).map(stored -> {
                stored.state().mustBeOpen();
                return new RecordingYear(root, year, stored.state().revision());
            }).defaultIfEmpty(new RecordingYear(root, year, null));
        });
    }

    @Override
    public Mono<RecordingYear> openOrClosed(String organisationId, int year) {
        return Mono.fromSupplier(() -> organisations.tree().rootOf(organisationId))
                .flatMap(root -> years.of(root, Period.year(year))
                        .map(stored -> told(root, stored.state()))
                        .defaultIfEmpty(new RecordingYear(root, year, null)));
    }

    private static RecordingYear told(String root, EvaluationPeriod year) {
        return new RecordingYear(root, year.period().year(), year.lastOpenRevision());
    }
}
