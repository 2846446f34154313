package vn.bangvang.training;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What a calling system sends. */
final class EnrolmentBodies {
    private EnrolmentBodies() {}

    /** A class like no other. */
    static Map<String, Object> trainingClass(String programme, int year) {
        return Map.of("programmeCode", programme, "year", year, "organiser",
                "Trường Chính trị " + ReferenceEvents.id());
    }

    static Map<String, Object> entry(String classId, String senderId, String traineeRef, String kind,
            @Nullable String memberId) {
        var entry = new HashMap<String, Object>(Map.of("classId", classId, "traineeRef", traineeRef, "traineeKind",
                kind, "sendingOrganisationId", senderId));
        if (memberId != null) {
            entry.put("memberId", memberId);
        }
        return entry;
    }

    static Map<String, Object> item(String reference, String senderId, String traineeRef, String memberId) {
        return Map.of("reference", reference, "traineeRef", traineeRef, "traineeKind", "PARTY_MEMBER", "memberId",
                memberId, "sendingOrganisationId", senderId, "status", "ENROLLED");
    }
}
