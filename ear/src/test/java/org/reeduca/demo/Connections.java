package org.reeduca.demo;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections to one database come from. */
@FunctionalInterface
public interface Connections {
    /** A new one, which whoever asked closes. */
    Connection open() throws SQLException;
}
