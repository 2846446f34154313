package vn.bangvang.standings.fold.quota;

import vn.bangvang.standings.fold.board.Classes;

/**
 * Subjects among whom the share of OUTSTANDING is controlled.
 *
 * @param required how many of them have to be rated: by that a group is small or not
 */
public record Group(Classes classes, long required) {
    Group plus(Group other) {
        return new Group(classes.plus(other.classes), required + other.required);
    }
}
