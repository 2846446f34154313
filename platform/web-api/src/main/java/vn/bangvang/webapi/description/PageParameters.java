package vn.bangvang.webapi.description;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

import vn.bangvang.tables.FileForm;
import vn.bangvang.webapi.page.Page;
import vn.bangvang.webapi.page.PageRequest;

/** Describes what every list can be asked for. */
final class PageParameters {
    static final Set<String> NAMES = Set.of("limit", "cursor", "fields", "export", "bom", "sort", "updatedSince",
            "count");

    private PageParameters() {}

    /** @param ofAggregates whether the list is one of aggregates, which know when they were written */
    static void describe(Operation operation, HandlerMethod handler, boolean ofAggregates) {
        IntegerSchema limit = limit();
        limit.setDefault(PageRequest.USUAL);
        add(operation, "limit", "How many there may be on a page", limit);
        cursor(operation);
        if (ResolvableType.forMethodReturnType(handler.getMethod()).getGeneric(0, 0).toClass() == Page.class) {
            shownOtherwise(operation);
        }
        if (ofAggregates) {
            readOn(operation);
        }
    }

    /** Describes what can be asked for of a list that is answered whole. */
    static void describeWhole(Operation operation) {
        add(operation, "limit", "How many there may be on a page; without it and `cursor` all are answered", limit());
        cursor(operation);
        fields(operation);
    }

    private static IntegerSchema limit() {
        var limit = new IntegerSchema();
        limit.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.LARGEST));
        return limit;
    }

    private static void cursor(Operation operation) {
        add(operation, "cursor", "`next` of the page before, of the same list and caller", new StringSchema());
    }

    private static void fields(Operation operation) {
        add(operation, "fields", "Which fields of an item are shown, with commas between; all of them when it is left"
                + " out", new StringSchema());
    }

    private static void shownOtherwise(Operation operation) {
        fields(operation);
        add(operation, "export", "Takes the page along as a file, of up to 10,000 items", words("csv", "xlsx", "pdf"));
        add(operation, "bom", "Whether CSV begins with a byte order mark, which some spreadsheets need",
                new BooleanSchema());
        Content content = Objects.requireNonNull(operation.getResponses().get("200")).getContent();
        Stream.of(FileForm.values())
                .forEach(form -> content.addMediaType(form.mediaType(),
                        new MediaType().schema(new StringSchema().format("binary"))));
    }

    private static void readOn(Operation operation) {
        add(operation, "updatedSince", "Only what was written since; what was written up to a minute before may come"
                + " again", new DateTimeSchema());
        add(operation, "count", "Whether the whole list is counted", new BooleanSchema());
        if (operation.getParameters().stream().noneMatch(each -> "sort".equals(each.getName()))) {
            add(operation, "sort", "As things were recorded, or the newest first", words("id", "-id"));
        }
    }

    private static void add(Operation operation, String name, String meaning, Schema<?> schema) {
        operation.addParametersItem(new Parameter().in("query").name(name).description(meaning).schema(schema));
    }

    private static StringSchema words(String... words) {
        var schema = new StringSchema();
        Stream.of(words).forEach(schema::addEnumItem);
        return schema;
    }
}
