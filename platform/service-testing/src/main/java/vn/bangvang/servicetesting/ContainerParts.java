package vn.bangvang.servicetesting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The broker and the store as containers. Which images: {@code KAFKA_IMAGE} and {@code MONGO_IMAGE}, else the public
 * ones. An image is taken when the engine has it, or when its registry answers within a few seconds.
 */
final class ContainerParts {
    private static final String KAFKA = "apache/kafka";
    private static final String MONGO = "mongo";
    private static final int REGISTRY_ANSWERS_SECONDS = 5;
    private static final int PULL_SECONDS = 300;

    private final List<String> missing = new ArrayList<>();

    /** Why a container was not started, in the order of asking. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    Optional<RealParts.Broker> broker() {
        String image = System.getenv().getOrDefault("KAFKA_IMAGE", KAFKA + ":4.2.2");
        if (!isThere(image)) {
            return Optional.empty();
        }
        KafkaContainer kafka = new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor(KAFKA))
                .withEnv("KAFKA_LOG_RETENTION_MS", "-1")
                .withEnv("KAFKA_NUM_PARTITIONS", "3")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        kafka.start();
        return Optional.of(new RealParts.Broker(kafka.getBootstrapServers(), "Kafka in a container of " + image));
    }

    Optional<RealParts.Store> store() {
        String image = System.getenv().getOrDefault("MONGO_IMAGE", MONGO + ":8");
        if (!isThere(image)) {
            return Optional.empty();
        }
        MongoDBContainer mongo = new MongoDBContainer(DockerImageName.parse(image).asCompatibleSubstituteFor(MONGO))
                .withReplicaSet();
        mongo.start();
        return Optional.of(new RealParts.Store(mongo::getReplicaSetUrl,
                "MongoDB (replica set) in a container of " + image));
    }

    private boolean isThere(String image) {
        try {
            DockerClient engine = engine();
            if (has(engine, image) || pulled(engine, image)) {
                return true;
            }
            missing.add("no image " + image);
        } catch (RuntimeException e) {
            missing.add("no Docker engine answers");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            missing.add("interrupted while looking for " + image);
        }
        return false;
    }

    /** Not DockerClientFactory's client: that one begins by pulling an image of its own. */
    private static DockerClient engine() {
        List<DockerClientProviderStrategy> ways = new ArrayList<>();
        ServiceLoader.load(DockerClientProviderStrategy.class).forEach(ways::add);
        return DockerClientProviderStrategy.getFirstValidStrategy(ways).getDockerClient();
    }

    private static boolean has(DockerClient engine, String image) {
        try {
            engine.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static boolean pulled(DockerClient engine, String image) throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        ResultCallback.Adapter<PullResponseItem> pull = new ResultCallback.Adapter<>() {
            @Override
            public void onNext(PullResponseItem item) {
                answered.countDown();
            }

            @Override
            public void onError(Throwable failure) {
                super.onError(failure);
                answered.countDown();
            }
        };
        engine.pullImageCmd(image).exec(pull);
        if (answered.await(REGISTRY_ANSWERS_SECONDS, TimeUnit.SECONDS)) {
            try {
                pull.awaitCompletion(PULL_SECONDS, TimeUnit.SECONDS);
            } catch (RuntimeException e) {
                return false;
            }
        }
        return has(engine, image);
    }
}
