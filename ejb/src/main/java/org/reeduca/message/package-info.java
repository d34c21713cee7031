/**
 * Messages to men: that an appointment is tomorrow, moved or not held, and that he was missed. They tell neither why he comes nor where,
 * are for men who agreed, and go only where a man said that a message may be left. {@link org.reeduca.message.MessagePlan} says what
 * is queued and what is withdrawn, from the facts as they are and the messages on record; {@link org.reeduca.message.MessageKeeper}
 * carries that out; {@link org.reeduca.message.OutboxService} is the door for those who give them. What a man tells the centre
 * beforehand is no message but a notice, and belongs to {@code attendance}.
 */
@NullMarked
package org.reeduca.message;

import org.jspecify.annotations.NullMarked;
