package vn.bangvang.approval.web;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the requests into the service's API. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@Import(ApprovalsController.class)
public class ApprovalsOverHttp {

    @Bean
    OperationCustomizer twoPairsOfEyesDescribed() {
        return new TwoPairsOfEyesDescribed();
    }
}
