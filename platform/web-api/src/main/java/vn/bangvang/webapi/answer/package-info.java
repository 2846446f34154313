/** What a request is answered: a resource with its version as ETag, or what became of each item of a batch. */
@NullMarked
package vn.bangvang.webapi.answer;

import org.jspecify.annotations.NullMarked;
