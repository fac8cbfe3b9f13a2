package org.wopplatform.deploy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    private static final DatabaseAddress WANTED =
            new DatabaseAddress("jdbc:postgresql://db.example:5433/wop", "ana", "p@ss:word");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://ana:p%40ss:word@db.example:5433/wop",
                "postgresql://ana:p%40ss%3Aword@db.example:5433/wop",
                "postgres://ana:p%40ss%3Aword@db.example:5433/wop",
                "jdbc:postgresql://db.example:5433/wop?user=ana&password=p%40ss%3Aword"
            })
    void isTheSameInEveryFormThatPeopleWrite(String address) {
        assertThat(DatabaseAddress.of(address, "", "")).isEqualTo(WANTED);
    }

    @Test
    void takesUserAndPasswordFromBesideTheAddressFirst() {
        assertThat(
                        DatabaseAddress.of(
                                "jdbc:postgresql://other:secret@db.example:5433/wop",
                                "ana",
                                "p@ss:word"))
                .isEqualTo(WANTED);
    }

    @Test
    void keepsOtherParameters() {
        assertThat(DatabaseAddress.of("postgresql://h/wop?sslmode=require&user=a", "", "").url())
                .isEqualTo("jdbc:postgresql://h/wop?sslmode=require");
    }

    @Test
    void showsNoPasswordWhenItIsRefused() {
        assertThatThrownBy(() -> DatabaseAddress.of("mysql://ana:secret@h/wop", "", ""))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("mysql://h/wop")
                .hasMessageNotContaining("secret");
    }
}
