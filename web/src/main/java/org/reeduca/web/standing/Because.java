package org.reeduca.web.standing;

import java.util.List;

/**
 * One reason of a state in words.
 *
 * @param sentence what decided it
 * @param facts the facts it rests on, each in a few words
 * @param source who set the rule
 */
public record Because(String sentence, List<String> facts, String source) {}
