package org.wopplatform.web.problems;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a request was not done as asked: RFC 9457 problem details.
 *
 * @param status the HTTP status, 400 to 599
 * @param code the rule or the kind of problem; also the last part of its type, a page that explains
 *     it
 * @param errors what is wrong with which field, where fields were sent
 * @param facts what the rule found, as safe to show
 */
public record Problem(
        int status,
        String code,
        String title,
        String detail,
        List<FieldError> errors,
        Map<String, String> facts,
        Optional<String> incident) {
    public record FieldError(String field, String message) {}

    public String type() {
        return "/problems/" + code;
    }
}
