package vn.bangvang.access;

import java.time.Clock;
import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The trail lives in the service's own database. */
@AutoConfiguration(afterName = "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration")
@ConditionalOnBean(MongoClient.class)
class AuditConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AuditTrail auditTrail(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        var trail = new AuditTrail(client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase())),
                Clock.systemUTC());
        trail.searchable().subscribe();
        return trail;
    }
}
