package org.wopplatform.deploy.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wopplatform.deploy.Demonstration;

/**
 * Somebody with a browser at the demonstration. One Chromium serves the whole run; each visitor has
 * cookies of their own.
 */
final class Visitor implements AutoCloseable {
    static final int WIDE = 1440;
    static final int NARROW = 360;
    private static final int PATIENCE_MILLIS = 15_000;
    private static final String TELLS_OF_VIOLATIONS =
            """
            addEventListener('securitypolicyviolation', e =>
                console.error('refused by the policy: ' + e.violatedDirective + ' ' + e.blockedURI))""";

    private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

    private static Browser chromium;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Browser.NewContextOptions options) {
        context =
                chromium()
                        .newContext(
                                options.setBaseURL(Demonstration.running().url())
                                        .setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") || message.type().equals("warning")) {
                        complaints.add(page.url() + ": " + message.text());
                    }
                });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    static Visitor withScript() {
        var visitor = new Visitor(new Browser.NewContextOptions().setViewportSize(WIDE, 900));
        visitor.context.addInitScript(TELLS_OF_VIOLATIONS);
        return visitor;
    }

    static Visitor withoutScript() {
        return new Visitor(
                new Browser.NewContextOptions()
                        .setViewportSize(WIDE, 900)
                        .setJavaScriptEnabled(false));
    }

    static Visitor inTheDark() {
        return new Visitor(
                new Browser.NewContextOptions()
                        .setViewportSize(WIDE, 900)
                        .setColorScheme(ColorScheme.DARK));
    }

    private static synchronized Browser chromium() {
        if (chromium == null) {
            var playwright = Playwright.create();
            chromium =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                                            .setArgs(
                                                    List.of(
                                                            "--no-sandbox",
                                                            "--disable-gpu",
                                                            "--disable-quic",
                                                            "--no-first-run",
                                                            "--disable-background-networking",
                                                            "--disable-component-update",
                                                            "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** What the browser's console held against the pages so far. */
    List<String> complaints() {
        return complaints;
    }

    Visitor at(String path) {
        page.navigate(path);
        return this;
    }

    Visitor wide(int pixels) {
        page.setViewportSize(pixels, 900);
        return this;
    }

    /** As one of the demonstration's people, who signs in once in the run. */
    Visitor signedIn(String platform, String role) {
        var email = Demonstration.running().email(platform, role);
        if (SESSIONS.containsKey(email)) {
            context.addCookies(SESSIONS.get(email));
            return this;
        }
        signedIn(platform, email, Demonstration.running().password());
        SESSIONS.put(email, asSent(context.cookies()));
        return this;
    }

    private static List<Cookie> asSent(List<Cookie> kept) {
        return kept.stream()
                .map(
                        cookie ->
                                new Cookie(cookie.name, cookie.value)
                                        .setUrl(Demonstration.running().url()))
                .toList();
    }

    Visitor signedIn(String platform, String email, String password) {
        at("/" + platform + "/sign-in");
        fill("email", email);
        fill("password", password);
        send("form[action$='/sign-in']");
        return this;
    }

    Visitor fill(String id, String text) {
        field(id).fill(text);
        return this;
    }

    Locator field(String id) {
        return page.locator("[id='" + id + "']");
    }

    /** Presses the one button of a form. */
    Visitor send(String form) {
        page.locator(form + " button").click();
        return this;
    }

    /** All that the page says, folded parts included. */
    String said() {
        return Text.folded(page.locator("body").textContent());
    }

    /** What stands in the main part of the page. */
    String saidInMain() {
        return Text.folded(page.locator("main").textContent());
    }

    String path() {
        return page.url().substring(Demonstration.running().url().length());
    }

    @Override
    public void close() {
        context.close();
    }
}
