/** Imports over HTTP. */
@NullMarked
package vn.bangvang.imports.web;

import org.jspecify.annotations.NullMarked;
