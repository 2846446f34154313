/** Targets over HTTP. */
@NullMarked
package vn.bangvang.evaluation.resolutiontarget.web;

import org.jspecify.annotations.NullMarked;
