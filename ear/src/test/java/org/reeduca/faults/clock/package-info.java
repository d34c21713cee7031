/** What is laid into a copy of the EAR so that its clock can be set; nothing of it is in the application. */
@org.jspecify.annotations.NullMarked
package org.reeduca.faults.clock;
