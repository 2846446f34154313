package vn.bangvang.webapi.lifecycle;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Puts into a service what tells of operations that will be gone. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class LifecycleConfiguration {

    @Bean
    RetiringAnswers retiringAnswers() {
        return new RetiringAnswers();
    }
}
