package vn.bangvang.evaluation.records.document;

import java.util.Set;

/** The provinces whose organisations this service has heard of. */
public interface Provinces {

    /** @return ids of the organisations at the top of the trees */
    Set<String> known();
}
