package org.wopplatform.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wopplatform.core.platforms.Kind;

class RoleTest {
    /**
     * Kept apart from all administration: who checks money and who judges conduct appoints nobody.
     */
    private static final Set<Permission> APART =
            EnumSet.of(Permission.VERIFY_CLAIMS, Permission.KEEP_INTEGRITY);

    @ParameterizedTest
    @EnumSource
    void appointsNobodyAboveOneself(Role one) {
        assertThat(Role.values())
                .filteredOn(one::mayAppoint)
                .allSatisfy(
                        other ->
                                assertThat(other.permissions())
                                        .filteredOn(permission -> !APART.contains(permission))
                                        .isSubsetOf(one.permissions()));
    }

    @Test
    void onlyAnAdministratorMakesAdministrators() {
        assertThat(Role.values())
                .filteredOn(one -> one.mayAppoint(Role.ADMINISTRATOR))
                .containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void anAdministratorAppointsEveryRole() {
        assertThat(Role.values()).allMatch(Role.ADMINISTRATOR::mayAppoint);
    }

    @Test
    void anAdministratorMayDoAllButCheckMoneyAndJudgeConduct() {
        assertThat(Role.ADMINISTRATOR.permissions())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(APART)));
    }

    @Test
    void eachOfTheseIsOneRolesAlone() {
        for (var permission : APART) {
            assertThat(Role.values())
                    .filteredOn(role -> role.permissions().contains(permission))
                    .hasSize(1);
        }
    }

    @Test
    void anOperatorsAdministratorAppointsTheOperatorsOwnStaff() {
        assertThat(Role.values())
                .filteredOn(Role.OPERATOR_ADMINISTRATOR::mayAppoint)
                .containsExactlyInAnyOrder(
                        Role.OPERATOR_ADMINISTRATOR, Role.OPERATOR_EXPERT, Role.OPERATOR_SIGNATORY);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMINISTRATOR", "OPERATOR_ADMINISTRATOR"})
    void appointsNobodyWithoutAdministering(Role one) {
        assertThat(Role.values()).filteredOn(one::mayAppoint).isEmpty();
    }

    @Test
    void whatConcernsTheWholeNetworkIsDoneInTheGlobalPlatformAlone() {
        assertThat(Role.in(Kind.GLOBAL)).containsExactly(Role.values());
        for (var kind : new Kind[] {Kind.REGIONAL, Kind.NATIONAL}) {
            assertThat(Role.in(kind)).doesNotContain(Role.ANALYST, Role.TAXONOMY_STEWARD);
            assertThat(Role.in(kind)).hasSize(Role.values().length - 2);
        }
    }

    @Test
    void aVisitorMayNothingThatIsNotPublic() {
        assertThat(Role.VISITOR.permissions()).isEmpty();
        assertThat(Role.DONOR.permissions()).isEmpty();
    }
}
