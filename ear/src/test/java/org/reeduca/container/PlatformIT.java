package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the whole house takes for granted of its platform. */
@ExtendWith(ArquillianExtension.class)
class PlatformIT {

    @Resource(lookup = "java:jboss/datasources/ReeducaDS")
    private DataSource database;

    @Test
    void the_database_is_a_real_mariadb() throws Exception {
        try (var connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("MariaDB");
        }
    }

    @Test
    void there_is_no_hibernate_orm_in_the_server() {
        assertThat(Thread.currentThread().getContextClassLoader().getResource("org/hibernate/Session.class"))
                .isNull();
    }
}
