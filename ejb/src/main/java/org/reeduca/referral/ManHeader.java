package org.reeduca.referral;

import java.util.UUID;
import org.reeduca.participant.FullName;

/** The man an order is about, as pages name him. */
public record ManHeader(UUID ref, FullName name, String fileNumber) {}
