/** Regulation: the rules of a policy as dated data, and the periods that are rated under them. */
@NullMarked
package vn.bangvang.evaluation.regulation;

import org.jspecify.annotations.NullMarked;
