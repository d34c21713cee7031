/**
 * What every page shares: language, dates, messages, errors, the frame around a page and the headers that protect it.
 *
 * <p>Nothing here knows a feature. Features come in from outside: a {@link org.reeduca.web.faces.NavigationEntry} for
 * the menu, a bundle folder named in {@code features.txt}, and the one implementation of {@link
 * org.reeduca.web.faces.SignedInUser}. How to write a page is told in {@code docs/pages.md}.
 */
@NullMarked
package org.reeduca.web.faces;

import org.jspecify.annotations.NullMarked;
