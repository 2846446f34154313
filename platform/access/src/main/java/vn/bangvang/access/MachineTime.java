package vn.bangvang.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.InstantSource;

import org.springframework.beans.factory.annotation.Qualifier;

/**
 * The {@link InstantSource} of what is agreed on with somebody else's clock, such as the broker's or a receiver's: the
 * machine's, also where the civil day is shifted.
 */
@Qualifier
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface MachineTime {
}
