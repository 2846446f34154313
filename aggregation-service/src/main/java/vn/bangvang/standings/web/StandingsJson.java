package vn.bangvang.standings.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.standings.fold.board.Ratio;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.QualityClass;

/** Names on the wire that Java has no words for, and rows that are written once. */
@Configuration(proxyBeanMethods = false)
class StandingsJson {

    @Bean
    JsonMapperBuilderCustomizer standingsNames() {
        return builder -> builder.addMixIn(Row.Own.class, OwnNames.class)
                .addMixIn(Row.Inspection.class, InspectionNames.class);
    }

    @Bean
    WebFluxConfigurer rowsWrittenOnce(WrittenRows rows, JsonMapper json) {
        return new WebFluxConfigurer() {
            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
                configurer.customCodecs().register(new RowsEncoder(rows, json));
            }
        };
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
