/** The description of the API in OpenAPI 3.1, read from the code. */
package vn.bangvang.webapi.description;
