package org.wopplatform.core.matching;

/**
 * A gate that a pair does not pass.
 *
 * @param remedy what would open it; where nothing can, why not
 */
public record GateFailure(Gate gate, Saying why, Saying remedy) {}
