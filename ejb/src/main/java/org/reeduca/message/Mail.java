package org.reeduca.message;

import java.util.UUID;

/**
 * A letter as it is handed over: it names neither him nor the centre.
 *
 * @param ref what its Message-ID is made of, the same at each attempt
 * @param to address at which he said that a message may be left
 */
record Mail(UUID ref, String to, MessageLanguage language, String subject, String text) {}
