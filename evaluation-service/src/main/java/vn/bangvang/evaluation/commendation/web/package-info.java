/** Commendations over HTTP. */
@NullMarked
package vn.bangvang.evaluation.commendation.web;

import org.jspecify.annotations.NullMarked;
