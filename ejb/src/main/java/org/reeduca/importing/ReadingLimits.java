package org.reeduca.importing;

/**
 * How much of a file the reader is willing to look at.
 *
 * @param uploadBytes size of the file as uploaded, in bytes
 * @param zipEntries parts inside the workbook
 * @param inflatedBytes all parts together once inflated, in bytes
 * @param inflationRatio inflated bytes per packed byte, watched once a part is larger than a megabyte
 * @param sheets sheets in one workbook
 * @param rows rows in one sheet that hold anything
 * @param columns last column that may hold anything
 * @param cells cells in one workbook that hold anything
 * @param textLength characters in one cell; Excel itself stops at 32 767
 */
public record ReadingLimits(
        int uploadBytes,
        int zipEntries,
        long inflatedBytes,
        int inflationRatio,
        int sheets,
        int rows,
        int columns,
        int cells,
        int textLength) {

    /** A centre's largest honest workbook is some 300 rows; these leave room for twenty years of lists. */
    public static final ReadingLimits STANDARD =
            new ReadingLimits(10 * 1024 * 1024, 1_000, 96L * 1024 * 1024, 150, 60, 20_000, 1_000, 600_000, 32_767);

    /** The upload limit in whole megabytes, for sentences. */
    public int uploadMegabytes() {
        return uploadBytes / (1024 * 1024);
    }
}
