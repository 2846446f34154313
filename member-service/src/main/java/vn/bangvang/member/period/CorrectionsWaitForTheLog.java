package vn.bangvang.member.period;

import org.springframework.stereotype.Component;

import vn.bangvang.feed.FeedStatus;
import vn.bangvang.webapi.request.Readiness;

/** Only a correction names periods, so nothing else waits for what others have told. */
@Component
final class CorrectionsWaitForTheLog implements Readiness {
    private final FeedStatus feed;

    CorrectionsWaitForTheLog(FeedStatus feed) {
        this.feed = feed;
    }

    @Override
    public boolean isReady() {
        return feed.caughtUp();
    }

    @Override
    public boolean answersAlready(String path) {
        return !path.endsWith("/corrections");
    }
}
