package vn.bangvang.quickstart.scenario;

import java.util.Optional;
import java.util.function.Consumer;

import vn.bangvang.quickstart.Progress;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Hearing;

/**
 * Loads the article's year through the public API, in the scenario's order. Every request carries a key or a version of
 * its own, so a load that was interrupted goes on where it stopped; a year that is closed is left alone.
 */
public final class ArticleYear {
    /** The year that the article tells of. */
    public static final int YEAR = PeriodSteps.YEAR;
    /** The same as the API writes it. */
    public static final String PERIOD = PeriodSteps.PERIOD;

    private final Load load;
    private final Progress progress;

    public ArticleYear(Api api, Codes codes, Progress progress) {
        this(api, codes, progress, OrganisationSteps.OTHERS);
    }

    private ArticleYear(Api api, Codes codes, Progress progress, int otherCells) {
        this.load = new Load(api, codes, new Hearing(waiting -> progress.say("  %s", waiting)), otherCells);
        this.progress = progress;
    }

    /** The department with its four cells and one other grassroots cell of the bloc, instead of 84. */
    public static ArticleYear ofTheDepartment(Api api, Codes codes, Progress progress) {
        return new ArticleYear(api, codes, progress, 1);
    }

    /** The ids that became known. */
    public Load load() {
        return load;
    }

    /** The id of the province when its year is closed already. */
    public Optional<String> alreadyClosed() {
        return load.closedProvince(PERIOD);
    }

    /** Everything before the year is closed. */
    public void record() {
        prepare();
        decide();
    }

    /** The rules that the year goes by, where they are not there yet. */
    public void policy() {
        step("policy", PeriodSteps::policy);
    }

    /** Everything before the first rating. */
    public void prepare() {
        policy();
        step("organisations", OrganisationSteps::load);
        step("members", MemberSteps::load);
        step("records", RecordSteps::load);
        step("training", TrainingSteps::load);
        step("period", PeriodSteps::open);
        step("self-criticism", PeriodSteps::selfCriticism);
    }

    /** The ratings, from below, and the commendations. */
    public void decide() {
        step("ratings of members", PeriodSteps::rateMembers);
        step("ratings of organisations", PeriodSteps::rateOrganisations);
        step("commendations", PeriodSteps::commend);
    }

    /** Closes the year. */
    public void close() {
        step("closing", PeriodSteps::close);
    }

    /** Corrects how many schools reach the national standard: a small change that the standings show. */
    public void correctSchools(long actual) {
        load.change("/targets/" + load.id("target NATIONAL_STANDARD_SCHOOLS") + "/actual",
                Fields.of("actual", actual).and("base", 467));
    }

    /** The province's id. */
    public String provinceId() {
        return load.id("P");
    }

    private void step(String name, Consumer<Load> work) {
        progress.timed("  " + name, () -> work.accept(load));
    }
}
