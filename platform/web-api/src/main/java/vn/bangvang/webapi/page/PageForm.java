package vn.bangvang.webapi.page;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.node.ObjectNode;

/** Writes a page with the fields that were asked for. */
final class PageForm extends ValueSerializer<Page<?>> {

    @Override
    public void serialize(Page<?> page, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        json.writeArrayPropertyStart("items");
        for (Object item : page.items()) {
            if (page.fields().isEmpty()) {
                json.writePOJO(item);
            } else {
                ObjectNode shown = context.valueToTree(item);
                shown.retain(page.fields());
                json.writePOJO(shown);
            }
        }
        json.writeEndArray();
        if (page.next() == null) {
            json.writeNullProperty("next");
        } else {
            json.writeStringProperty("next", page.next());
        }
        if (page.count() != null) {
            json.writeNumberProperty("count", page.count());
        }
        json.writeEndObject();
    }
}
