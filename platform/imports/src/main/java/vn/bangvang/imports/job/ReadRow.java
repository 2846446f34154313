package vn.bangvang.imports.job;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.bangvang.imports.file.RawRow;
import vn.bangvang.refusal.Refusal;

/**
 * A row as it was understood.
 *
 * @param headings in the file, by the field
 * @param asked the request that the row is; null when it is none
 * @param reasons why it is none
 */
record ReadRow<R>(RawRow raw, Map<String, String> headings, @Nullable R asked, List<Refusal.Reason> reasons) {}
