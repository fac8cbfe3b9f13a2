package org.wopplatform.web.pages;

import java.util.List;
import java.util.Optional;

/**
 * Something did not go as asked, or the explanation of a rule.
 *
 * @param status the HTTP status, or empty on a page that only explains
 * @param code the key of the rule: {@code problem.<code>.title} and {@code .text} where they exist,
 *     else its own text
 * @param text what happened, in words
 * @param faults what is wrong with single fields or parts of an address, in words
 * @param incident the number under which the log has the details
 */
public record ProblemView(
        Frame frame,
        Optional<Integer> status,
        String code,
        String title,
        String text,
        List<String> faults,
        Optional<String> incident)
        implements View {}
