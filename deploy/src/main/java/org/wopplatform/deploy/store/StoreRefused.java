package org.wopplatform.deploy.store;

/** Why the database cannot be made ready, in words for whoever started the program. */
final class StoreRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreRefused(String why) {
        super(why);
    }
}
