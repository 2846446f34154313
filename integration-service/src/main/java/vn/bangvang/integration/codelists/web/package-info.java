/** Code lists over HTTP. */
@NullMarked
package vn.bangvang.integration.codelists.web;

import org.jspecify.annotations.NullMarked;
