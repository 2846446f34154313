package vn.bangvang.integration.webhooks.delivery.mongo;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.util.retry.Retry;

import vn.bangvang.integration.webhooks.delivery.Deliveries;
import vn.bangvang.integration.webhooks.delivery.Places;

/** Both in the service's own database. */
@Configuration(proxyBeanMethods = false)
class DeliveryStores {
    private static final Retry UNTIL_IT_EXISTS = Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
            .maxBackoff(Duration.ofSeconds(30));

    private final MongoDatabase database;

    DeliveryStores(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        this.database = client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
    }

    @Bean
    Deliveries deliveries() {
        var deliveries = new StoredDeliveries(database);
        deliveries.searchable().retryWhen(UNTIL_IT_EXISTS).subscribe();
        return deliveries;
    }

    @Bean
    Places places(Clock clock) {
        return new StoredPlaces(database, clock);
    }
}
