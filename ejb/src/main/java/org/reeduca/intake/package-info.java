/**
 * How a man sent to the centre is taken in: attempts to reach him, appointments, what he signs, interview, risk and the
 * decision. All of it belongs to his order ({@link org.reeduca.referral}); facts are appended, what is to be done next is
 * derived from them ({@link org.reeduca.intake.NextStep}). Reception sees a name, an hour and a room, never why.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.intake;
