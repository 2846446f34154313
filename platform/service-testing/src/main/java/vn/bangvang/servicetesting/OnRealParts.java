package vn.bangvang.servicetesting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a Spring test: the context gets the broker and the store of {@link RealParts}, the issuer
 * {@link TestIssuer#shared()}, and a database of its own for each test class. The broker is shared, so topics hold what
 * earlier classes wrote: use fresh ids. Tests begin when the service has read that log.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface OnRealParts {
}
