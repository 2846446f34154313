/** Events over HTTP. */
@NullMarked
package vn.bangvang.integration.events.web;

import org.jspecify.annotations.NullMarked;
