/** The pages of a partnership's record, and the desk that lists the partnerships of a platform. */
package org.wopplatform.web.pages.partnerships;
