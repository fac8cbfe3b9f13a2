package org.wopplatform.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import org.wopplatform.web.problems.Invalid;

/** Which page of a list is wanted: {@code page} from 1 to 100,000, {@code size} from 1 to 200. */
record Paging(int page, int size) {
    static final String FIRST = "1";
    static final String USUAL = "50";
    private static final int LARGEST = 200;
    private static final int LAST = 100_000;

    static Paging of(String page, String size) {
        var faults = new LinkedHashMap<String, String>();
        if (!within(page, LAST)) {
            faults.put("page", "field.page");
        }
        if (!within(size, LARGEST)) {
            faults.put("size", "field.page-size");
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Paging(Integer.parseInt(page), Integer.parseInt(size));
    }

    private static boolean within(String number, int most) {
        return number.matches("[1-9][0-9]{0,8}") && Integer.parseInt(number) <= most;
    }

    int from() {
        return (page - 1) * size;
    }

    /** Cuts the page out of a whole list. */
    <T> List<T> of(List<T> all) {
        return all.stream().skip(from()).limit(size).toList();
    }
}
