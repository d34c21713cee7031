package org.reeduca.bench;

/** Saves a roll with every mark turned around; after ten saves the marks are taken away. */
final class Saving implements Work {

    private static final int MOST_REVISIONS = 10;

    private final RollVisit roll;
    private final Marks marks;
    private int saves;

    Saving(RollVisit roll, Marks marks) {
        this.roll = roll;
        this.marks = marks;
    }

    @Override
    public void prepare() throws Exception {
        if (saves++ % MOST_REVISIONS == 0) {
            marks.takeAway();
        }
        roll.fillIn();
    }

    @Override
    public void run() throws Exception {
        roll.post().expect(302);
    }

    /** One save that is looked at: it must write a mark for each man. */
    void prove(int men) throws Exception {
        prepare();
        long before = marks.count();
        run();
        long written = marks.count() - before;
        if (written != men) {
            throw new IllegalStateException("A save wrote " + written + " marks instead of " + men);
        }
    }
}
