/** Documents that guide an organisation's work, and the programmes and plans it issued under them. */
@NullMarked
package vn.bangvang.evaluation.records.document;

import org.jspecify.annotations.NullMarked;
