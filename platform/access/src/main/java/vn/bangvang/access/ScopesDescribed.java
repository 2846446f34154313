package vn.bangvang.access;

import java.util.List;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Says of each operation which scope opens it, from the settings by which the service is opened. */
final class ScopesDescribed implements GlobalOpenApiCustomizer {
    private static final int SEGMENT = 3;

    private final AccessSettings settings;

    ScopesDescribed(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customise(OpenAPI api) {
        String token = api.getComponents().getSecuritySchemes().keySet().iterator().next();
        api.getPaths().forEach((path, item) -> {
            String opened = settings.scopes().get(path.split("/")[SEGMENT]);
            if (opened != null) {
                item.readOperationsMap()
                        .forEach((method, operation) -> operation.setSecurity(isOpen(method, path)
                                ? List.of()
                                : List.of(new SecurityRequirement().addList(token, scope(opened, method, path)))));
            }
        });
    }

    private String scope(String opened, PathItem.HttpMethod method, String path) {
        if (method == PathItem.HttpMethod.GET || isAmong(settings.questions(), path)) {
            return AccessSettings.reading(opened);
        }
        return isAmong(settings.approvals(), path)
                ? AccessSettings.approving(opened)
                : AccessSettings.writing(opened);
    }

    private boolean isOpen(PathItem.HttpMethod method, String path) {
        return method == PathItem.HttpMethod.GET && isAmong(settings.open(), path);
    }

    private static boolean isAmong(List<String> patterns, String path) {
        return patterns.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
    }
}
