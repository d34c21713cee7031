/** Pages of the rules: versions in plain words, drafts in plain fields, and what they would change. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.policy;
