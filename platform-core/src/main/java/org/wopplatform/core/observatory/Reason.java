package org.wopplatform.core.observatory;

/**
 * Why a figure is withheld.
 *
 * <p>All figures that are withheld together carry one reason, that of the neediest among them:
 * which of them it is would tell too much.
 */
public enum Reason {
    /** It is shown. */
    NONE,
    /** Too few operators stand behind it, or behind one that could be computed from it. */
    FEW_OPERATORS,
    /** One operator holds almost all of it, or of one that could be computed from it. */
    DOMINATED,
    /** It would allow somebody who knows another figure to compute a third. */
    PROTECTS_ANOTHER
}
