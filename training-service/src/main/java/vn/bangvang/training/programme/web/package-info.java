/** Training programmes over HTTP. */
@NullMarked
package vn.bangvang.training.programme.web;

import org.jspecify.annotations.NullMarked;
