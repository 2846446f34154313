package vn.bangvang.standings.fold;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

import vn.bangvang.standings.fold.board.Board;
import vn.bangvang.standings.fold.board.Listed;
import vn.bangvang.standings.fold.board.Row;
import vn.bangvang.standings.fold.board.SubjectList;
import vn.bangvang.standings.fold.board.SubjectLists;
import vn.bangvang.standings.fold.fact.SubjectType;

import static org.assertj.core.api.Assertions.assertThat;

/** The lists beside the figures that they stand behind. */
final class SubjectListFixture {
    private SubjectListFixture() {}

    static List<SubjectLists.Key> keys() {
        var keys = new ArrayList<SubjectLists.Key>();
        for (SubjectList list : SubjectList.values()) {
            for (SubjectType type : SubjectType.values()) {
                keys.add(new SubjectLists.Key(list, type));
            }
        }
        return keys;
    }

    static List<Listed> list(Board board, String organisation, SubjectList list, SubjectType type) {
        return board.lists().page(organisation, new SubjectLists.Key(list, type), null, 500);
    }

    static List<String> ids(Board board, String organisation, SubjectList list, SubjectType type) {
        return list(board, organisation, list, type).stream().map(Listed::id).toList();
    }

    /** Every list of every organisation has as many as the row says. */
    static void mustEqualTheFigures(Board board, String told) {
        for (Row row : board.rows()) {
            for (SubjectLists.Key key : keys()) {
                String figure = key.list().figure(key.type());
                long expected = figure == null ? 0 : figure(row, figure);
                String at = "%s: %s of %s".formatted(told, key, row.organisation().id());
                String id = row.organisation().id();
                assertThat(board.lists().page(id, key, null, Integer.MAX_VALUE)).as(at)
                        .hasSize((int) expected)
                        .doesNotHaveDuplicates();
                assertThat(board.lists().count(id, key)).as(at).isEqualTo(expected);
            }
        }
    }

    private static long figure(Row row, String name) {
        Object value = row;
        for (String part : name.split("\\.")) {
            value = component(value, part);
        }
        return (Long) value;
    }

    private static Object component(Object of, String name) {
        for (RecordComponent component : of.getClass().getRecordComponents()) {
            if (component.getName().equals(name)) {
                try {
                    return component.getAccessor().invoke(of);
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        throw new IllegalStateException("No " + name + " on the board");
    }
}
