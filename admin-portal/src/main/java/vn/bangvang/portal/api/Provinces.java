package vn.bangvang.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import vn.bangvang.period.Period;

/** The provinces that the reader may see, with the periods that were opened in them. */
public record Provinces(List<Province> items) {
    public Provinces {
        items = Objects.requireNonNullElse(items, List.of());
    }

    /** @param periods newest first */
    public record Province(String id, String code, String name, List<Opened> periods) {
        public Province {
            periods = Objects.requireNonNullElse(periods, List.of());
        }
    }

    /** @param closings the frozen boards, first closing first */
    public record Opened(Period period, String status, int closeVersion, List<Closing> closings) {
        public Opened {
            closings = Objects.requireNonNullElse(closings, List.of());
        }

        public boolean isClosed() {
            return "CLOSED".equals(status);
        }
    }

    /**
     * @param sha256 fingerprint of the frozen board, null until it is sealed
     * @param seal how far its sealing is; BROKEN when the board is not the one that was sealed
     */
    public record Closing(int closeVersion, Instant closedAt, @Nullable String sha256, @Nullable String seal) {
        public boolean isBroken() {
            return "BROKEN".equals(seal);
        }
    }
}
