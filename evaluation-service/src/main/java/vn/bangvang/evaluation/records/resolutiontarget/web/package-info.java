/** Targets over HTTP. */
@NullMarked
package vn.bangvang.evaluation.records.resolutiontarget.web;

import org.jspecify.annotations.NullMarked;
