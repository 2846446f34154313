package vn.bangvang.evaluation.records.document;

import java.util.List;

import vn.bangvang.evaluation.records.recording.Superseded;
import vn.bangvang.evaluation.records.recording.YearRecord;

/** A recorded programme or plan and what was recorded before. */
public record IssuedDocument(IssuedDocumentFacts facts, boolean withdrawn,
        List<Superseded<IssuedDocumentFacts>> history) implements YearRecord<IssuedDocumentFacts, IssuedDocument> {

    public static IssuedDocument of(IssuedDocumentFacts facts) {
        return new IssuedDocument(facts, false, List.of());
    }

    @Override
    public IssuedDocument with(IssuedDocumentFacts facts, boolean withdrawn,
            List<Superseded<IssuedDocumentFacts>> history) {
        return new IssuedDocument(facts, withdrawn, history);
    }
}
