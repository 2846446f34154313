package vn.bangvang.webapi.lifecycle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that nobody new should use. Its answers say so ({@code Deprecation}, RFC 9745, and {@code Sunset}, RFC
 * 8594), and so does its description. Days are {@code YYYY-MM-DD} and begin at midnight UTC.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Retiring {
    /** First day on which it was advised against. */
    String since();

    /** First day on which it may be gone. */
    String ends();
}
