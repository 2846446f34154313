/** Who leads an organisation, as member-service tells it. */
@NullMarked
package vn.bangvang.evaluation.register.committee;

import org.jspecify.annotations.NullMarked;
