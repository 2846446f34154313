/** The description of the API in OpenAPI 3.1, read from the code. */
@NullMarked
package vn.bangvang.webapi.description;

import org.jspecify.annotations.NullMarked;
