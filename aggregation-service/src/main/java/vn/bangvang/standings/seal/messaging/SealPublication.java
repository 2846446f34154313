package vn.bangvang.standings.seal.messaging;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.bangvang.outbox.aggregate.Kind;
import vn.bangvang.outbox.aggregate.Publication;
import vn.bangvang.standings.fold.fact.Seal;
import vn.bangvang.standings.seal.Sealed;

/** A closing has one seal, and a seal has one that follows it. */
@Component
class SealPublication implements Publication<Seal, Sealed> {
    private static final Kind<Seal> KIND = Kind.of(Seal.class, "SEAL")
            .storedIn("seals")
            .toldOn("standings.seal.v1", "period-seal")
            .keyedBy((id, seal) -> List.of(closing(seal), seal.rootId() + "#" + seal.sequence()));

    private static String closing(Seal seal) {
        return seal.rootId() + "|" + seal.period() + "|" + seal.closeVersion();
    }

    @Override
    public Kind<Seal> kind() {
        return KIND;
    }

    @Override
    public String root(Seal after) {
        return after.rootId();
    }

    @Override
    public String type(Sealed event) {
        return "standings.period-sealed.v1";
    }

    @Override
    public Object change(Sealed event) {
        return event;
    }

    @Override
    public Object state(String id, Seal after, Sealed event) {
        return after;
    }
}
