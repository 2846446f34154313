package vn.bangvang.portal.record;

import vn.bangvang.portal.task.Task;

/**
 * Something new that is made for whom a paper is about.
 *
 * @param whose how the form calls the one that it is for: {@code recipient}, {@code subject}
 */
public record Offer(Task task, String whose) {}
