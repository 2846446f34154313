package vn.bangvang.benchmarks.told;

/**
 * What evaluation-service tells of one year: its opening and closing, and what is decided of each subject.
 *
 * @param province id
 */
record Evaluation(String province, int year) {
    private static final String POLICY = """
            {"policyId":"%s","code":"QD132-HD21","version":1,"memberQuota":{"percent":20,"base":"GOOD_OR_BETTER",\
            "rounding":"FLOOR","scope":"GRASSROOTS","smallGroupBelow":0,"smallGroupMinimum":0,\
            "enforcement":"REQUIRE_JUSTIFICATION","exceptionalPercent":100},"organisationQuota":{"percent":20,\
            "base":"GOOD_OR_BETTER","rounding":"FLOOR","scope":"PEER_GROUP_OF_PARENT","smallGroupBelow":5,\
            "smallGroupMinimum":1,"enforcement":"REQUIRE_JUSTIFICATION","exceptionalPercent":100},\
            "minimumShares":{"satisfactoryPercent":100,"goodPercent":80},"ratedAfterMonths":6}"""
            .formatted(Ids.of("policy"));

    /** How many subjects of a kind there were, and how often they were told. */
    record Count(int subjects, int versions) {}

    /** @param id of the subject, @param organisation where it counts: a member's cell, or the organisation itself */
    record Subject(String type, String id, String organisation) {}

    Told opened() {
        return period("opened", 1, year + "-01-04", "{\"openedOn\":\"%d-01-04\"}".formatted(year), """
                "state":"OPEN","revision":1,"closeVersion":0,"closings":[]""");
    }

    Told closed(Count ratings, Count selfCriticisms) {
        String day = (year + 1) + "-01-10";
        String closing = """
                "closeVersion":1,"closedOn":"%s","closedAt":"%sT02:03:04.567Z\"""".formatted(day, day);
        return period("closed", 2, day, "{" + closing + "}",
                """
                        "state":"CLOSED","revision":2,"closeVersion":1,"closings":[{%s,"contents":[%s,%s]}]"""
                        .formatted(closing,
                                contents("evaluation", ratings), contents("self-criticism", selfCriticisms)));
    }

    private static String contents(String aggregateType, Count count) {
        return """
                {"aggregateType":"%s","subjects":%d,"versions":%d}""".formatted(aggregateType, count.subjects(),
                count.versions());
    }

    private Told period(String happened, int version, String day, String change, String state) {
        String id = Ids.of("period" + year);
        return new Told("evaluation.period.v1", "evaluation.period-%s.v1".formatted(happened), "evaluation-period", id,
                version, year, day, change, """
                        {"periodId":"%s","rootId":"%s","period":"%d",%s,"referenceDate":"%d-12-31",\
                        "openedOn":"%d-01-04","owed":{"organisations":[],"members":[]},"policy":%s}""".formatted(id,
                        province, year, state, year, year, POLICY));
    }

    Told selfCriticism(Subject subject) {
        String id = Ids.of("self-criticism" + year + subject.id());
        String day = year + "-11-26";
        return new Told("evaluation.self-criticism.v1", "evaluation.self-criticism-submitted.v1", "self-criticism", id,
                1, year, day, "{\"submittedOn\":\"%s\"}".formatted(day), """
                        {"selfCriticismId":"%s","subjectType":"%s","subjectId":"%s","organisationId":"%s",\
                        "period":"%d","state":"SUBMITTED","submittedOn":"%s"}""".formatted(id, subject.type(),
                        subject.id(), subject.organisation(), year, day));
    }

    /** @param decided the class, empty for one that is not rated */
    Told rated(Subject subject, String decided, String decider) {
        String day = year + "-12-20";
        if (decided.isEmpty()) {
            return rating("evaluation.subject-not-rated.v1", 1, subject, day, "{\"reason\":\"EXEMPT\"}", """
                    "state":"NOT_RATED","notRatedReason":"EXEMPT\"""");
        }
        return rating("evaluation.evaluation-decided.v1", 1, subject, day,
                "{\"decidedClass\":\"%s\",\"decidedOn\":\"%s\"}".formatted(decided, day),
                decision("DECIDED", decided, decider, day));
    }

    Told revised(Subject subject, String before, String decided, String decider) {
        String day = year + "-12-28";
        return rating("evaluation.evaluation-revised.v1", 2, subject, day,
                "{\"from\":\"%s\",\"to\":\"%s\",\"decidedOn\":\"%s\"}".formatted(before, decided, day),
                decision("REVISED", decided, decider, day));
    }

    private static String decision(String state, String decided, String decider, String day) {
        return """
                "state":"%s","selfClass":"GOOD","proposedClass":"%s","decidedClass":"%s",\
                "decidedByOrganisationId":"%s","decisionNo":"40-QĐ/ĐU","decidedOn":"%s\"""".formatted(state, decided,
                decided, decider, day);
    }

    private Told rating(String type, int version, Subject subject, String day, String change, String state) {
        String id = Ids.of("rating" + year + subject.id());
        return new Told("evaluation.rating.v1", type, "evaluation", id, version, year, day, change, """
                {"evaluationId":"%s","subjectType":"%s","subjectId":"%s","organisationIdAtDecision":"%s",\
                "period":"%d",%s,"exceptionGranted":false}""".formatted(id, subject.type(), subject.id(),
                subject.organisation(), year, state));
    }

    Told commended(String issuer, String recipient, String type) {
        String id = Ids.of("commendation" + year + recipient);
        String day = (year + 1) + "-01-20";
        return new Told("evaluation.commendation.v1", "evaluation.commendation-awarded.v1", "commendation", id, 1, year,
                day, "{\"what\":\"AWARDED\"}", """
                        {"commendationId":"%s","issuerOrganisationId":"%s","recipientType":"ORGANISATION",\
                        "recipientId":"%s","recipientOrganisationIdAtAward":"%s","type":"%s",\
                        "title":"OUTSTANDING_YEAR","year":%d,"yearsCovered":[%d],"state":"AWARDED",\
                        "decisionNo":"90-QĐ/ĐU","decidedOn":"%s"}""".formatted(id, issuer, recipient, recipient, type,
                        year, year, day));
    }

    /** @param number tells one prize from another */
    Told prize(String organisation, int number) {
        String id = Ids.of("prize" + year + organisation + number);
        return new Told("evaluation.prize.v1", "evaluation.prize-recorded.v1", "prize", id, 1, year, year + "-09-02",
                "{\"what\":\"RECORDED\"}", """
                        {"prizeId":"%s","organisationId":"%s","competition":"Hội thi","level":"FIRST","year":%d,\
                        "withdrawn":false}""".formatted(id, organisation, year));
    }
}
