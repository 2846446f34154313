/**
 * Two pairs of eyes. What cannot be taken back is asked for by one, and carried out when another has approved it: a
 * component that implements {@link vn.bangvang.approval.Approvable} is a kind of it.
 */
package vn.bangvang.approval;
