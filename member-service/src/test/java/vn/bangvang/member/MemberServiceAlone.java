package vn.bangvang.member;

import vn.bangvang.servicetesting.ServiceAlone;

/** The service by itself, for who works on it. */
final class MemberServiceAlone {
    private MemberServiceAlone() {}

    public static void main(String[] arguments) {
        ServiceAlone.run(MemberService.class, arguments);
    }
}
