package vn.bangvang.evaluation.regulation.policy;

/** What happened to a policy. */
public sealed interface PolicyEvent {

    record Published(int version) implements PolicyEvent {}

    record Revised(int version, int fromVersion) implements PolicyEvent {}
}
