package vn.bangvang.access;

public final class Caller {
    public void mustReach(String id) {}
}
