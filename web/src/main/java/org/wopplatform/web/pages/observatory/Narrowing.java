package org.wopplatform.web.pages.observatory;

import java.util.List;

/**
 * What the partnerships can be narrowed down by, as links.
 *
 * @param chosen what they are narrowed down by, each with the address without it
 * @param groups what else there is, with the addresses that add it
 * @param unknown what was asked and is no filter; empty where everything is
 */
public record Narrowing(List<Chosen> chosen, List<Group> groups, String unknown) {
    public record Chosen(String label, String name, String without) {}

    public record Choice(String name, String address) {}

    public record Group(String label, List<Choice> choices) {}
}
