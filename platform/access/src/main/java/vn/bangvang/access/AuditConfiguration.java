package vn.bangvang.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import org.springframework.web.reactive.result.method.annotation.ResponseBodyResultHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityResultHandler;
import reactor.util.retry.Retry;

import vn.bangvang.audit.AuditLog;
import vn.bangvang.audit.AuditStore;

/** The trail lives in a database of its own, with an account that can only add to it and read it. */
@AutoConfiguration(afterName = "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration")
@ConditionalOnBean(MongoClient.class)
class AuditConfiguration {
    private static final Retry UNTIL_SEARCHABLE = Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
            .maxBackoff(Duration.ofSeconds(30));

    /** An account of its own, and the certificates by which the service knows its store. */
    @Bean
    AuditDatabase auditDatabase(@Value("${bangvang.audit.uri}") String uri, MongoConnectionDetails store) {
        var address = new ConnectionString(uri);
        MongoClientSettings.Builder settings = MongoClientSettings.builder().applyConnectionString(address);
        SslBundle certificates = store.getSslBundle();
        if (certificates != null) {
            settings.applyToSslSettings(tls -> tls.enabled(true).context(certificates.createSslContext()));
        }
        return new AuditDatabase(MongoClients.create(settings.build()),
                Objects.requireNonNull(address.getDatabase(), "bangvang.audit.uri names no database"));
    }

    /** Not a bean of the client's own type, which is that of the service's data. */
    record AuditDatabase(MongoClient client, String name) implements AutoCloseable {
        @Override
        public void close() {
            client.close();
        }
    }

    @Bean
    AuditStore auditStore(AuditDatabase database, @Value("${bangvang.audit.kept:3650d}") Duration kept) {
        var store = new AuditStore(database.client().getDatabase(database.name()));
        store.searchable(kept).retryWhen(UNTIL_SEARCHABLE).subscribe();
        return store;
    }

    @Bean
    AuditLog auditLog(AuditStore store, @Value("${spring.application.name:service}") String service) {
        return new AuditLog(store, service, Clock.systemUTC());
    }

    @Bean
    AuditTrail auditTrail(AuditLog log) {
        return new AuditTrail(log);
    }

    @Bean
    AuditedAnswers auditedAnswers(ResponseEntityResultHandler entities, ResponseBodyResultHandler bodies,
            AuditTrail audit) {
        return new AuditedAnswers(entities, bodies, audit);
    }

    @Bean
    AuditedRefusals auditedRefusals(AuditTrail audit, MeterRegistry meters) {
        return new AuditedRefusals(audit, meters);
    }

    /** What is told to the trail outside a controller knows its request by it. */
    @Bean
    ServerWebExchangeContextFilter exchangeInContext() {
        return new ServerWebExchangeContextFilter();
    }
}
