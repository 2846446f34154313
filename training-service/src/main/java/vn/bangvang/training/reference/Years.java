package vn.bangvang.training.reference;

import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.bangvang.feed.Projection;

/** The evaluation years as far as their owner has told of them. */
@Component
public class Years {
    /**
     * What training needs of an evaluation year of one province.
     *
     * @param revision 1 open, 2 closed, 3 reopened, 4 closed again, ...
     */
    public record KnownYear(String rootId, int year, int revision) {

        public boolean isClosed() {
            return revision % 2 == 0;
        }

        /** The revision under which the year last took changes. */
        public int lastOpenRevision() {
            return isClosed() ? revision - 1 : revision;
        }
    }

    private final Projection<KnownYear> copy = new Projection<>();

    public void remember(long version, KnownYear year) {
        copy.put(key(year.rootId(), year.year()), version, year);
    }

    /** A year that was never opened is unknown and takes everything. */
    public Optional<KnownYear> find(String rootId, int year) {
        return copy.get(key(rootId, year));
    }

    private static String key(String rootId, int year) {
        return rootId + "/" + year;
    }
}
