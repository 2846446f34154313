package vn.bangvang.quickstart.check;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.MissingNode;

/** Reads a figure out of an organisation's row and writes it as one word. */
final class Figure {
    private static final Pattern ITEM = Pattern.compile("(.+)\\[(.+)]");
    private static final Pattern TOTAL_WITHOUT = Pattern.compile("total-without\\((.+)\\)");
    private static final Pattern SUM = Pattern.compile("sum\\((.+)\\)");

    private Figure() {}

    /** The figure as text; {@code absent} when the row has no such figure. */
    static String read(JsonNode row, String figure) {
        JsonNode node = row;
        for (String step : figure.split("\\.")) {
            node = step(node, step);
        }
        return text(node);
    }

    private static JsonNode step(JsonNode node, String step) {
        Matcher item = ITEM.matcher(step);
        if (item.matches()) {
            for (JsonNode each : node.path(item.group(1))) {
                // Codes carry the prefix of the province that a run loaded.
                String code = each.path("code").asString(each.path("key").asString(""));
                if (code.equals(item.group(2)) || code.endsWith("-" + item.group(2))) {
                    return each;
                }
            }
            return MissingNode.getInstance();
        }
        Matcher sum = SUM.matcher(step);
        if (sum.matches()) {
            return LongNode
                    .valueOf(Stream.of(sum.group(1).split(",")).mapToLong(each -> node.path(each).asLong()).sum());
        }
        Matcher without = TOTAL_WITHOUT.matcher(step);
        if (without.matches()) {
            long rest = node.path("total").asLong() - node.path("byProgramme").path(without.group(1)).asLong();
            return LongNode.valueOf(rest);
        }
        return node.path(step);
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode()) {
            return "absent";
        }
        if (node.isNull()) {
            return "null";
        }
        if (node.has("numerator")) {
            JsonNode percent = node.path("percent");
            return node.path("numerator").asString() + "/" + node.path("denominator").asString()
                    + (percent.isMissingNode() ? "" : "=")
                    + (percent.isNumber() ? oneDecimal(percent.decimalValue()) : percent.isNull() ? "null" : "");
        }
        return node.isValueNode() ? node.asString() : node.toString();
    }

    private static String oneDecimal(BigDecimal percent) {
        return percent.scale() < 1 ? percent.setScale(1).toPlainString() : percent.toPlainString();
    }
}
