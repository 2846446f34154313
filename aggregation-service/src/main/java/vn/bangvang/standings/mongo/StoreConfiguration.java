package vn.bangvang.standings.mongo;

import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.bangvang.feed.FeedStatus;
import vn.bangvang.standings.live.DeadLetters;
import vn.bangvang.standings.live.LiveStandings;

/** Gives the standings a place for what must outlive the process. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    DeadLetters deadLetters(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        String database = Objects.requireNonNull(new ConnectionString(uri).getDatabase(),
                "spring.mongodb.uri names no database");
        return new StoredDeadLetters(client.getDatabase(database));
    }

    @Bean
    LiveStandings liveStandings(DeadLetters deadLetters, FeedStatus feed) {
        return new LiveStandings(deadLetters, feed::caughtUp);
    }
}
