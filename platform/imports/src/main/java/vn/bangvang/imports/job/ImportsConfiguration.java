package vn.bangvang.imports.job;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

import vn.bangvang.feed.FeedStatus;
import vn.bangvang.imports.Importable;
import vn.bangvang.personkeys.PersonKeys;
import vn.bangvang.webapi.problem.RequestRecords;
import vn.bangvang.webapi.request.Readiness;

/** Gives a service that has something to import a worker for it; jobs and files live in the service's own database. */
@AutoConfiguration(afterName = "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration")
@ConditionalOnBean(Importable.class)
class ImportsConfiguration {
    private final MongoDatabase database;
    private final Clock clock = Clock.systemUTC();

    ImportsConfiguration(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        this.database = client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Bean
    ImportJobs importJobs() {
        return new ImportJobs(database, clock);
    }

    @Bean
    ImportKeys importKeys(PersonKeys keys) {
        return new ImportKeys(keys);
    }

    @Bean
    ImportReports importReports(ImportKeys keys) {
        return new ImportReports(database, keys);
    }

    @Bean
    ImportFiles importFiles(ImportKeys keys) {
        return new ImportFiles(database, keys);
    }

    @Bean
    ForgottenImports forgottenImports(ImportJobs jobs, ImportFiles files, ImportReports reports,
            @Value("${bangvang.imports.kept:30d}") Duration kept) {
        return new ForgottenImports(jobs, files, reports, kept, clock);
    }

    @Bean
    ImportWorker importWorker(List<Importable<?>> importables, ImportJobs jobs, ImportFiles files,
            ImportReports reports, RequestRecords records, ObjectProvider<Readiness> own, FeedStatus feed,
            ForgottenImports forgotten) {
        Readiness readiness = own.getIfAvailable(() -> feed::caughtUp);
        return new ImportWorker(importables, jobs, files, reports, records, readiness::isReady, forgotten);
    }

    @Bean
    Imports imports(ImportJobs jobs, ImportFiles files, ImportReports reports, ImportWorker worker) {
        return new Imports(jobs, files, reports, worker, clock);
    }
}
