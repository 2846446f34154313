package vn.bangvang.system.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

import vn.bangvang.system.faults.parts.Parts;
import vn.bangvang.system.faults.parts.ReplicaSet;

/** What the services have stored, read past them. */
final class Stores {
    private final ReplicaSet store;

    Stores(ReplicaSet store) {
        this.store = store;
    }

    /** The version of each thing; an evaluation has one of its own inside its decision list. */
    Map<String, Long> versions() {
        var versions = new HashMap<String, Long>();
        eachAggregate(document -> {
            versions.put(document.getString("_id"), document.get("version", Number.class).longValue());
            Document state = document.get("state", Document.class);
            if (state.get("evaluations") instanceof List<?> evaluations) {
                for (Object each : evaluations) {
                    if (each instanceof Document evaluation) {
                        versions.put(evaluation.getString("id"),
                                evaluation.get("version", Number.class).longValue());
                    }
                }
            }
        });
        return versions;
    }

    /** Events that wait to be told. */
    long waiting() {
        var waiting = new long[1];
        eachAggregate(document -> waiting[0] += document.getList("pending", Document.class, List.of()).size());
        return waiting[0];
    }

    private void eachAggregate(Consumer<Document> use) {
        try (MongoClient client = MongoClients.create(store.uri("admin"))) {
            for (String name : Parts.DATABASES) {
                MongoDatabase database = client.getDatabase(name);
                for (String collection : database.listCollectionNames()) {
                    database.getCollection(collection).find().forEach(document -> {
                        if (document.containsKey("state") && document.containsKey("version")) {
                            use.accept(document);
                        }
                    });
                }
            }
        }
    }
}
