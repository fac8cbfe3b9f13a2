package org.wopplatform.core.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The method needs somebody signed in and touches only what is that person's own. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToOneself {
    /** Whether the method only reads, so that a read-only access token may call it. */
    boolean reads() default false;
}
