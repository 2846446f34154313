package vn.bangvang.standings;

import vn.bangvang.servicetesting.ServiceAlone;

/** The service by itself, for who works on it. */
final class StandingsServiceAlone {
    private StandingsServiceAlone() {}

    public static void main(String[] arguments) {
        ServiceAlone.run(StandingsService.class, arguments);
    }
}
