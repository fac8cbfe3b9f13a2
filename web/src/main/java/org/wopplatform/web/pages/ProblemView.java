package org.wopplatform.web.pages;

import java.util.Optional;

/**
 * Something did not go as asked, or the explanation of a rule.
 *
 * @param status the HTTP status, or empty on a page that only explains
 * @param code the key of the rule: {@code problem.<code>.title} and {@code .text} where they exist,
 *     else its own text
 * @param text what happened, in words
 * @param incident the number under which the log has the details
 */
public record ProblemView(
        Frame frame,
        Optional<Integer> status,
        String code,
        String title,
        String text,
        Optional<String> incident)
        implements View {}
