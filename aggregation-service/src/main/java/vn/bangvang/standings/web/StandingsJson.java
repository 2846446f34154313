package vn.bangvang.standings.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.QualityClass;

/** Names on the wire that Java has no words for. */
@Configuration(proxyBeanMethods = false)
class StandingsJson {

    @Bean
    JsonMapperBuilderCustomizer standingsNames() {
        return builder -> builder.addMixIn(Row.Own.class, OwnNames.class)
                .addMixIn(Row.Inspection.class, InspectionNames.class);
    }

    private interface OwnNames {
        @JsonProperty("class")
        QualityClass ownClass();
    }

    private interface InspectionNames {
        @JsonProperty("PARTY_COMMITTEE")
        Ratio partyCommittee();

        @JsonProperty("INSPECTION_COMMITTEE")
        Ratio inspectionCommittee();
    }
}
