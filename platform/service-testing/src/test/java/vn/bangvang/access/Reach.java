package vn.bangvang.access;

public interface Reach {
    boolean covers(String id);
}
