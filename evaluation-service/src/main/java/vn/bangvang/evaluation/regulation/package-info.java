/** Regulation: the rules of a policy as dated data, and the periods that are rated under them. */
package vn.bangvang.evaluation.regulation;
