package vn.bangvang.personkeys;

import java.time.Clock;
import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The keys live in the service's own database. Who keeps secrets does not start without them. */
@AutoConfiguration(afterName = "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration")
@ConditionalOnBean(MongoClient.class)
@ConditionalOnProperty("bangvang.person-keys.pepper")
@EnableConfigurationProperties(PersonKeysSettings.class)
class PersonKeysConfiguration {

    @Bean
    PersonKeys personKeys(MongoClient client, @Value("${spring.mongodb.uri}") String uri,
            PersonKeysSettings settings) {
        String database = Objects.requireNonNull(new ConnectionString(uri).getDatabase());
        return new PersonKeys(client.getDatabase(database), MasterKey.of(settings.masters()), Clock.systemUTC());
    }

    @Bean
    BlindIndex blindIndex(PersonKeysSettings settings) {
        return new BlindIndex(settings.pepper());
    }
}
