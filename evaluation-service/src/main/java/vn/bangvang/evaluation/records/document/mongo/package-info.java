/** The register of guiding documents, looked through. */
@NullMarked
package vn.bangvang.evaluation.records.document.mongo;

import org.jspecify.annotations.NullMarked;
