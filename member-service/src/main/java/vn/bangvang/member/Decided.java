package vn.bangvang.member;

/**
 * A rule's yes to one command: the state after it and the one event that tells it.
 *
 * @param <S> the aggregate's state
 * @param <E> its events
 */
public record Decided<S, E>(S state, E event) {}
