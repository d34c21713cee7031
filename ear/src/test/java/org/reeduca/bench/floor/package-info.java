/** The bare page that the benchmark compares with; it runs in the server, in an archive of its own. */
@org.jspecify.annotations.NullMarked
package org.reeduca.bench.floor;
