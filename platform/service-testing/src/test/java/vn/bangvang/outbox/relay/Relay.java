package vn.bangvang.outbox.relay;

public interface Relay {}
