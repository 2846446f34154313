/** Training classes over HTTP. */
@NullMarked
package vn.bangvang.training.classes.web;

import org.jspecify.annotations.NullMarked;
