package vn.bangvang.webapi.description;

import org.springdoc.core.configuration.SpringDocJavadocConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

import vn.bangvang.webapi.request.CausalOrder;

/** Puts the description of its API into a service. */
@AutoConfiguration(before = SpringDocJavadocConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@Import({ApiDescription.class, SchemaNames.class})
class DescriptionConfiguration {
    @Bean
    Docstrings docstrings() {
        return new Docstrings();
    }

    @Bean
    OperationAnswers operationAnswers(ObjectProvider<CausalOrder> order) {
        return new OperationAnswers(order);
    }

    @Bean
    OperationNames operationNames() {
        return new OperationNames();
    }

    @Bean
    RecordedExamples recordedExamples(JsonMapper json) {
        return new RecordedExamples(json);
    }
}
