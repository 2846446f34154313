package vn.bangvang.outbox.aggregate;

import java.util.concurrent.TimeUnit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * How long a service waits for its store: shorter than the gateway waits for the service, so that a caller is told to
 * try again instead of that nobody answered. Who is under way when the store stops answering waits for it and for
 * another one; who comes when that is known, only for another one. Each request to the store is timed, not the whole of
 * what is read, so a long list may take its time.
 */
@AutoConfiguration
class StorePatience {
    private static final int ANSWER_S = 10;
    private static final int ANOTHER_STORE_S = 3;
    private static final int CONNECTION_S = 5;
    private static final int LOOK_EVERY_S = 2;

    @Bean
    MongoClientSettingsBuilderCustomizer storePatienceCustomizer() {
        return settings -> settings
                .applyToClusterSettings(it -> it.serverSelectionTimeout(ANOTHER_STORE_S, TimeUnit.SECONDS))
                .applyToServerSettings(it -> it.heartbeatFrequency(LOOK_EVERY_S, TimeUnit.SECONDS))
                .applyToSocketSettings(it -> it.connectTimeout(CONNECTION_S, TimeUnit.SECONDS)
                        .readTimeout(ANSWER_S, TimeUnit.SECONDS));
    }
}
