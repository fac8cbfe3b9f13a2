package org.wopplatform.core.progress;

import java.util.Arrays;
import java.util.Optional;

/** How far change has come in a working area (PR1), after GWOPA's four stages. */
public enum Stage {
    DIAGNOSING,
    BEGUN,
    VISIBLE,
    CONSOLIDATED;

    /** 1 to 4. */
    public int number() {
        return ordinal() + 1;
    }

    public static Stage of(int number) {
        return values()[number - 1];
    }

    public static Optional<Stage> of(String name) {
        return Arrays.stream(values()).filter(stage -> stage.name().equals(name)).findFirst();
    }
}
