/**
 * The compliance engine's questions, policies and answers as JSON, for the public service, the policy editor and tests.
 *
 * <p>Reading is strict about values and lenient about names: members nobody knows are ignored, so that newer clients can
 * talk to older servers, but a value that cannot be judged is a {@link org.reeduca.compliance.json.Fault} with the JSON
 * pointer of the place. All faults of a request are reported together. An absent member is the same as one that is null.
 * Lists and texts have upper bounds, because the service is open to callers we do not know. The form is described for
 * readers in {@code docs/compliance.md}, section 12, and for machines in {@code META-INF/openapi.yaml}.
 */
@NullMarked
package org.reeduca.compliance.json;

import org.jspecify.annotations.NullMarked;
