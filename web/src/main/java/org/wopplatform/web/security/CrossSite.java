package org.wopplatform.web.security;

/** A form came from another site. */
public class CrossSite extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
