package vn.bangvang.webapi.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import vn.bangvang.period.RecordedYears;

/** Days in requests are YYYY-MM-DD and nothing else, in years in which there can have been such a decision. */
final class WireDays implements JsonMapperBuilderCustomizer {
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.addModule(new SimpleModule("wire-days").addDeserializer(LocalDate.class, new Day()));
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {
        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(context.constructType(LocalDate.class), parser);
            }
            String text = parser.getString();
            try {
                if (FORM.matcher(text).matches()) {
                    LocalDate day = LocalDate.parse(text);
                    if (RecordedYears.ALL.contains(day.getYear())) {
                        return day;
                    }
                }
            } catch (DateTimeException noSuchDay) {
                // Answered below like every other text that names no day.
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "YYYY-MM-DD");
        }
    }
}
