package org.wopplatform.web.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/** A page of a list; {@code next} is the address of the next one, null on the last. */
@JsonbPropertyOrder({"items", "total", "page", "size", "next"})
public record PageOf<T>(List<T> items, long total, int page, int size, String next) {
    static <T> PageOf<T> of(List<T> items, long total, Paging paging, String address) {
        var more = (long) paging.page() * paging.size() < total;
        var glue = address.contains("?") ? "&" : "?";
        return new PageOf<>(
                items,
                total,
                paging.page(),
                paging.size(),
                more
                        ? address + glue + "page=" + (paging.page() + 1) + "&size=" + paging.size()
                        : null);
    }
}
