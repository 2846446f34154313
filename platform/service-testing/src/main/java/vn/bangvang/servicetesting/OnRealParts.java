package vn.bangvang.servicetesting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a Spring test: the context gets the broker and the store of {@link RealParts} and the issuer
 * {@link TestIssuer#shared()}. Classes of one configuration share the context and its databases: use fresh ids and a
 * province of your own. Tests begin when the service has read the log that was there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface OnRealParts {
    /** Whether the class has its context, with databases empty at first, for itself: for what looks at all there is. */
    boolean own() default false;
}
