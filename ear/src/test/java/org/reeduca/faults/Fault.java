package org.reeduca.faults;

/** Something that goes wrong with an installation; afterwards the installation works again. */
interface Fault {

    Outcome meets(Installation installation) throws Exception;
}
