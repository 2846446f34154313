package vn.bangvang.system;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;

import vn.bangvang.quickstart.api.Answer;
import vn.bangvang.quickstart.api.Api;
import vn.bangvang.quickstart.api.Fields;
import vn.bangvang.quickstart.api.Notices;
import vn.bangvang.quickstart.check.Comparison;
import vn.bangvang.quickstart.check.Expectation;
import vn.bangvang.quickstart.check.Standings;
import vn.bangvang.quickstart.check.StandingsCheck;
import vn.bangvang.quickstart.scenario.ArticleYear;
import vn.bangvang.quickstart.scenario.Codes;

/** The article's year in a province of a test's own. */
final class ArticleProvince {
    static final String PERIOD = ArticleYear.PERIOD;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api api = SystemUnderTest.api();
    private final ArticleYear year;
    private final String prefix;
    private final Codes codes;

    private ArticleProvince(String prefix) {
        this.prefix = prefix;
        codes = new Codes(prefix);
        year = new ArticleYear(api, codes, SystemUnderTest.progress());
    }

    private ArticleProvince(Codes codes, ArticleYear year) {
        this.prefix = codes.prefix();
        this.codes = codes;
        this.year = year;
    }

    /** Everything before the ratings, of the department with its four cells and 50 members, and one other cell. */
    static ArticleProvince preparedDepartment(String prefix) {
        var codes = new Codes(prefix);
        var province = new ArticleProvince(codes,
                ArticleYear.ofTheDepartment(SystemUnderTest.api(), codes, SystemUnderTest.progress()));
        province.year.prepare();
        return province;
    }

    /** As {@link #preparedDepartment}, with the ratings and certificates. */
    static ArticleProvince recordedDepartment(String prefix) {
        ArticleProvince province = preparedDepartment(prefix);
        province.decide();
        return province;
    }

    /** Everything but the closing. */
    static ArticleProvince recorded(String prefix) {
        var province = new ArticleProvince(prefix);
        province.year.record();
        return province;
    }

    /** The policy alone, which belongs to no province. */
    static void policy(String prefix) {
        new ArticleProvince(prefix).year.policy();
    }

    /** Everything before the ratings. */
    static ArticleProvince prepared(String prefix) {
        var province = new ArticleProvince(prefix);
        province.year.prepare();
        return province;
    }

    static ArticleProvince closed(String prefix) {
        ArticleProvince province = recorded(prefix);
        province.year.close();
        return province;
    }

    void decide() {
        year.decide();
    }

    void close() {
        year.close();
    }

    ArticleYear loading() {
        return year;
    }

    String id(String name) {
        return year.load().id(name);
    }

    /** A key that no other request of any test has. */
    String key(String step) {
        return prefix + "/" + step;
    }

    Answer post(String path, Fields body, String step) {
        return api.tryCreate(path, body, key(step));
    }

    Answer change(String path, Fields body) {
        return api.tryChange(path, body, "*");
    }

    /** The evaluation of a subject in the year. */
    JsonNode evaluation(String subject) {
        return api.list("/evaluations?subjectId=%s&period=%s".formatted(id(subject), PERIOD)).getFirst();
    }

    Standings standings() {
        return standings(PERIOD);
    }

    Standings standings(String period) {
        return Standings.read(api, period, year.provinceId(), codes::full);
    }

    String figure(String organisation, String figure) {
        return standings().figure(new Expectation(organisation, figure, ""));
    }

    /** Waits, told by notices, until every one of these figures is as said. */
    Comparison await(String period, Expectation... expected) {
        return StandingsCheck.await(api, period, year.provinceId(), () -> standings(period), List.of(expected));
    }

    /** Waits for the scenario's figures of a closed year. */
    Comparison awaitScenario() {
        return StandingsCheck.await(api, PERIOD, year.provinceId(), this::standings, Expectation.of(PERIOD));
    }

    /** Waits for the scenario's figures of a year that is still open. */
    Comparison awaitOrganisations() {
        return StandingsCheck.await(api, PERIOD, year.provinceId(), this::standings,
                Expectation.ofOrganisations(PERIOD));
    }

    /** Waits, told by notices, until the answer is as wanted. */
    Standings await(Predicate<Standings> wanted) {
        try (Notices notices = api.notices(PERIOD, year.provinceId())) {
            Standings standings = standings();
            while (!wanted.test(standings)) {
                notices.next(PATIENCE).orElseThrow(() -> new AssertionError("The standings did not become as wanted"));
                standings = standings();
            }
            return standings;
        }
    }

    /** Waits until the board is that of the closed year. */
    Standings awaitClosed() {
        return await(standings -> standings.board().path("status").asString().equals("CLOSED"));
    }

    static Expectation expect(String organisation, String figure, Object value) {
        return new Expectation(organisation, figure, String.valueOf(value));
    }
}
