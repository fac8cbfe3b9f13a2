package org.wopplatform.web.observatory;

/** One table that is asked for and may be told, read a page of platforms at a time. */
public interface TotalsPages {
    /**
     * @param page from 1
     */
    TotalsView page(int page, int size);
}
