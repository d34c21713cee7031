/** The gallery: every tag and style on two pages, to look at. Not part of the application; see docs/pages.md. */
@NullMarked
package org.reeduca.web.gallery;

import org.jspecify.annotations.NullMarked;
