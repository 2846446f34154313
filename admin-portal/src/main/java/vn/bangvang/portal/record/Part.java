package vn.bangvang.portal.record;

import java.util.List;

import vn.bangvang.portal.task.Task;

/**
 * A list on a paper: what happened to it, or what it has several of.
 *
 * @param name as the API names the list
 * @param tasks what can be done about one of the list that has not ended
 * @param idName the field that names one of the list in the address of a task; empty where there are no tasks
 * @param endName the field that is there when one has ended
 */
public record Part(String name, List<Fact> facts, List<Task> tasks, String idName, String endName) {

    static Part of(String name, Fact... facts) {
        return new Part(name, List.of(facts), List.of(), "", "");
    }

    /** The same with what is done about one that has not ended. */
    Part until(String end, String id, Task... ending) {
        return new Part(name, facts, List.of(ending), id, end);
    }
}
