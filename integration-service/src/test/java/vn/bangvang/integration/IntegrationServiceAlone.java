package vn.bangvang.integration;

import vn.bangvang.servicetesting.ServiceAlone;

/** The service by itself, for who works on it. */
final class IntegrationServiceAlone {
    private IntegrationServiceAlone() {}

    public static void main(String[] arguments) {
        ServiceAlone.run(IntegrationService.class, arguments);
    }
}
