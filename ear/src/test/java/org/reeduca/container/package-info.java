/**
 * Tests in the real server on the real database: services, permissions, constraints, what the platform promises. One
 * boot and one deployment of the real EAR serve all of them.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.container;
