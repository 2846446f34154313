package vn.bangvang.system;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import com.microsoft.playwright.Page;

/**
 * What a browser tells of the first view of a page, as Lighthouse asks for it.
 *
 * @param bytes that came over the line, with all that the page needs
 * @param answered milliseconds until the first byte of the page came
 * @param painted milliseconds until something was painted, and {@code largest} until the largest part was
 * @param loaded milliseconds until everything was there
 * @param blocked milliseconds in which a reader's hand would have waited for a script
 * @param shifted how much moved since it was painted
 */
record FirstView(double bytes, double answered, double painted, double largest, double loaded, double blocked,
        double shifted) {
    private static final String ASKED = """
            () => new Promise(done => {
              const all = ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type));
              const sum = (entries, of) => entries.reduce((known, each) => known + of(each), 0);
              const [shifts, tasks] = [[], []];
              const observe = (type, into) => new PerformanceObserver(list => into.push(...list.getEntries()))
                .observe({ type: type, buffered: true });
              observe('layout-shift', shifts);
              observe('longtask', tasks);
              new PerformanceObserver(list => setTimeout(() => done({
                bytes: sum(all, each => each.transferSize),
                answered: performance.getEntriesByType('navigation')[0].responseStart,
                painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
                largest: list.getEntries().at(-1).startTime,
                loaded: performance.getEntriesByType('navigation')[0].loadEventEnd,
                blocked: sum(tasks, each => Math.max(0, each.duration - 50)),
                shifted: sum(shifts, each => each.hadRecentInput ? 0 : each.value) }), 100))
                .observe({ type: 'largest-contentful-paint', buffered: true });
            })""";

    /** Opens the page and asks when it is there. */
    static FirstView of(Page reader, String address) {
        reader.navigate(address);
        Map<?, ?> told = (Map<?, ?>) reader.evaluate(ASKED);
        return new FirstView(number(told, "bytes"), number(told, "answered"), number(told, "painted"),
                number(told, "largest"), number(told, "loaded"), number(told, "blocked"), number(told, "shifted"));
    }

    private static double number(Map<?, ?> told, String name) {
        return ((Number) told.get(name)).doubleValue();
    }

    /** Of each figure the middle one. */
    static FirstView median(List<FirstView> views) {
        return new FirstView(middle(views, FirstView::bytes), middle(views, FirstView::answered),
                middle(views, FirstView::painted), middle(views, FirstView::largest), middle(views, FirstView::loaded),
                middle(views, FirstView::blocked), middle(views, FirstView::shifted));
    }

    private static double middle(List<FirstView> views, ToDoubleFunction<FirstView> figure) {
        return views.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .skip(views.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return ("%.0f kB, answered %.0f ms, painted %.0f ms, largest %.0f ms, loaded %.0f ms, blocked %.0f ms, "
                + "shifted %.3f").formatted(bytes / 1_000, answered, painted, largest, loaded, blocked, shifted);
    }
}
