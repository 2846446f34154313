/** What a request is answered: a resource with its version as ETag, or what became of each item of a batch. */
package vn.bangvang.webapi.answer;
