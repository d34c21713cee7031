package org.reeduca.participant;

import java.util.List;

/**
 * What a merge of two files would do.
 *
 * @param kept the file that goes on
 * @param absorbed the file whose facts go over
 */
public record MergePreview(MergeSide kept, MergeSide absorbed, List<MergeFinding> findings) {

    public MergePreview {
        findings = List.copyOf(findings);
    }

    /** Whether the files cannot be merged as they are. */
    public boolean stopped() {
        return findings.stream().anyMatch(MergeFinding::stops);
    }

    /** Whether somebody has to say that they know what speaks against it. */
    public boolean needsConsent() {
        return !findings.isEmpty() && !stopped();
    }

    /** Whether the kept file gets the CURP of the other one, as it has none. */
    public boolean movesCurp() {
        return kept.curp() == null && absorbed.curp() != null;
    }

    /** What somebody agrees to when they agree to this. */
    public String fingerprint() {
        return kept.fingerprint() + "-" + absorbed.fingerprint() + "-"
                + String.join(".", findings.stream().map(MergeFinding::name).toList());
    }
}
