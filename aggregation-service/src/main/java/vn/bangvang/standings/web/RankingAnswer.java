package vn.bangvang.standings.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import vn.bangvang.standings.fold.board.RankKey;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.fact.Level;
import vn.bangvang.standings.fold.rank.Ranks;
import vn.bangvang.webapi.page.WholeOrPage;

/**
 * A peer group in order of rank.
 *
 * @param superior whose subtree was asked for, null for the whole province
 * @param keys what is compared, in this order; the next decides only where all before are equal
 * @param withheld as in {@link BoardAnswer}, of {@code rows} and {@code unranked}
 * @param unranked organisations of the group that were dissolved before the reference date; on pages, behind the others
 * @param next as in {@link BoardAnswer}
 */
record RankingAnswer(@JsonUnwrapped Heading heading, Level level, @Nullable String superior, List<KeyMeaning> keys,
        List<String> withheld, List<ShownRow> rows, List<ShownRow> unranked,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) implements ShowsRows {

    /**
     * @param key the key, as ranks name it
     * @param name what is compared, in the reader's language
     */
    record KeyMeaning(String key, String name) {

        /** Vietnamese for who asks for none, or for one that the service does not speak. */
        static Locale language(@Nullable Locale asked) {
            boolean english = asked != null && asked.getLanguage().equals("en");
            return english ? Locale.ENGLISH : Locale.forLanguageTag("vi");
        }

        /** @param asked as in {@link #language} */
        static List<KeyMeaning> all(@Nullable Locale asked) {
            ResourceBundle texts = ResourceBundle.getBundle("messages/ranking", language(asked));
            return Stream.of(RankKey.values())
                    .map(key -> new KeyMeaning(key.key(), texts.getString(key.key())))
                    .toList();
        }
    }

    static RankingAnswer of(Heading heading, Level level, @Nullable String superior, List<KeyMeaning> keys,
            List<Row> group, Set<String> withheld, WholeOrPage asked) {
        WholeOrPage.Shown<Row> page = asked.ofItems(RowAnswer.class)
                .of(Stream.concat(Ranks.rank(group).stream(), group.stream().filter(row -> row.rank() == null))
                        .toList(),
                        row -> row.organisation().id());
        Map<Boolean, List<ShownRow>> ranked = ShownRow.of(page.items(), withheld, asked.fields())
                .stream()
                .collect(Collectors.partitioningBy(row -> row.row().rank() != null));
        List<ShownRow> rows = ranked.getOrDefault(true, List.of());
        List<ShownRow> unranked = ranked.getOrDefault(false, List.of());
        return new RankingAnswer(heading, level, superior, keys,
                ShownRow.withheld(Stream.concat(rows.stream(), unranked.stream())), rows, unranked, page.next());
    }
}
