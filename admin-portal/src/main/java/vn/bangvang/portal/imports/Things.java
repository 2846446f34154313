package vn.bangvang.portal.imports;

import java.util.Optional;
import java.util.stream.Stream;

/** What the API takes from a file. */
public enum Things {
    ORGANISATIONS("to-chuc", "organisations"),
    MEMBERS("dang-vien", "members"),
    ENROLMENTS("hoc-vien", "enrolments"),
    SELF_CRITICISMS("kiem-diem", "self-criticisms"),
    EVALUATIONS("xep-loai", "evaluations"),
    COMMENDATIONS("khen-thuong", "commendations");

    private final String address;
    private final String collection;

    Things(String address, String collection) {
        this.address = address;
        this.collection = collection;
    }

    static Optional<Things> at(String address) {
        return Stream.of(values()).filter(things -> things.address.equals(address)).findFirst();
    }

    /** In the address of its page. */
    public String address() {
        return address;
    }

    /** Where the API takes them. */
    public String path() {
        return "/api/v1/" + collection + "/imports";
    }
}
