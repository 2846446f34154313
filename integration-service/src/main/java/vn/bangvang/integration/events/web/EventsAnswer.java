package vn.bangvang.integration.events.web;

import java.util.List;

import vn.bangvang.integration.events.Events.Shown;

/**
 * A page of the log.
 *
 * @param items the events, for each subject in the order of its versions; perhaps none although there is more
 * @param next cursor of the following page, always there: after the last page it is where to ask again later
 * @param atEnd whether the log ended behind this page
 */
record EventsAnswer(List<CloudEventAnswer> items, String next, boolean atEnd) {
    EventsAnswer {
        items = List.copyOf(items);
    }

    static EventsAnswer of(Shown shown) {
        return new EventsAnswer(shown.events().stream().map(CloudEventAnswer::of).toList(), shown.next(),
                shown.atEnd());
    }
}
