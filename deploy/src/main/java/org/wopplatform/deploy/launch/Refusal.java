package org.wopplatform.deploy.launch;

/** Why the program does not start, in one line for whoever started it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String why) {
        super(why);
    }
}
