package vn.bangvang.member.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.bangvang.member.organisation.CellMembers.Traces;

/**
 * What an organisation holds, and until when it held others.
 *
 * @param children what stands directly under it
 * @param members whose official cell it is
 * @param guests who stays there temporarily without a known end
 * @param until the first day on which nothing and nobody was there any more of what has left; null when nothing has
 */
record OrganisationContents(List<Organisation> children, long members, long guests, @Nullable LocalDate until) {
    OrganisationContents {
        children = List.copyOf(children);
    }

    /** @param everUnder what ever stood under it */
    static OrganisationContents of(String id, List<Organisation> everUnder, long members, Traces traces) {
        List<Organisation> children = everUnder.stream()
                .filter(child -> id.equals(child.parentId()) && !child.dissolved())
                .toList();
        LocalDate until = Stream
                .concat(Stream.ofNullable(traces.until()),
                        everUnder.stream()
                                .flatMap(child -> child.placements().stream())
                                .filter(placement -> placement.parentId().equals(id))
                                .map(Organisation.Placement::to)
                                .filter(Objects::nonNull))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new OrganisationContents(children, members, traces.guests(), until);
    }
}
