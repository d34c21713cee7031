/** What a person sees and can do on each page; journeys know no selectors. */
@org.jspecify.annotations.NullMarked
package org.reeduca.journey.pages;
