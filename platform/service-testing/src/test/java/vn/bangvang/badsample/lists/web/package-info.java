/** Public, and waits. */
@NullMarked
package vn.bangvang.badsample.lists.web;

import org.jspecify.annotations.NullMarked;
