/** Hands each event of the log to the read copy that keeps its topic. */
@NullMarked
package vn.bangvang.evaluation.register.reading;

import org.jspecify.annotations.NullMarked;
