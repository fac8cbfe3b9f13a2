package org.wopplatform.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wopplatform.web.pages.KeptPages.Key;

class KeptPagesTest {
    private final KeptPages pages = new KeptPages();

    @Test
    void areKeptApartByPlatformDomainLanguagePathQueryAndHour() {
        var kept = new Key("wop-mexico", "gwopa", "es", "/wop-mexico", "", 1);
        pages.keep(kept, "1:1:", "hola".getBytes());
        assertThat(pages.find(kept)).isPresent();
        assertThat(pages.find(new Key("wop-mexico", "wop-mexico", "es", "/wop-mexico", "", 1)))
                .isEmpty();
        assertThat(pages.find(new Key("wop-honduras", "gwopa", "es", "/wop-mexico", "", 1)))
                .isEmpty();
        assertThat(pages.find(new Key("wop-mexico", "gwopa", "en", "/wop-mexico", "", 1)))
                .isEmpty();
        assertThat(pages.find(new Key("wop-mexico", "gwopa", "es", "/wop-lac", "", 1))).isEmpty();
        assertThat(pages.find(new Key("wop-mexico", "gwopa", "es", "/wop-mexico", "q=a", 1)))
                .isEmpty();
        assertThat(pages.find(new Key("wop-mexico", "gwopa", "es", "/wop-mexico", "", 2)))
                .isEmpty();
    }

    @Test
    void giveWayToNewerOnesWithinTheirBytes() {
        var random = new Random(1);
        var page = new byte[1024 * 1024];
        for (var i = 0; i < 40; i++) {
            random.nextBytes(page);
            pages.keep(new Key("gwopa", "gwopa", "en", "/", "page=" + i, 1), "1:1:", page.clone());
        }
        assertThat(pages.find(new Key("gwopa", "gwopa", "en", "/", "page=0", 1))).isEmpty();
        assertThat(pages.find(new Key("gwopa", "gwopa", "en", "/", "page=39", 1))).isPresent();
    }

    @Test
    void keepTheOneThatIsAskedForAgain() {
        var wanted = new Key("gwopa", "gwopa", "en", "/", "", 1);
        pages.keep(wanted, "1:1:", new byte[10]);
        var random = new Random(2);
        var page = new byte[1024 * 1024];
        for (var i = 0; i < 40; i++) {
            random.nextBytes(page);
            pages.keep(new Key("gwopa", "gwopa", "en", "/", "page=" + i, 1), "1:1:", page.clone());
            assertThat(pages.find(wanted)).isPresent();
        }
    }
}
