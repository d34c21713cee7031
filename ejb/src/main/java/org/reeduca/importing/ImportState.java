package org.reeduca.importing;

/** What became of an uploaded workbook. */
public enum ImportState {
    /** Being looked at; nothing of it is in the files yet. */
    DRAFT,
    LOADED,
    /** For the moment in which its rows are taken out; nobody else sees it. */
    UNDOING,
    UNDONE,
    DISCARDED
}
