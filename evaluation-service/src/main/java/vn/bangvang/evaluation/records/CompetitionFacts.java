package vn.bangvang.evaluation.records;

import org.jspecify.annotations.Nullable;

/**
 * A competition that an organisation took part in; what it won there are its prizes.
 *
 * @param organiser the body that held it, as the source names it; no rule reads it
 * @param entries how many the organisation sent in
 */
public record CompetitionFacts(String organisationId, String name, int year, @Nullable String organiser,
        @Nullable Integer entries) implements DatedFacts {
    @Override
    public String businessKey() {
        return String.join("|", organisationId, Integer.toString(year), name);
    }

    @Override
    public void mustHold() {
        DatedFacts.mustNotBeBlank(name, "/name");
    }
}
