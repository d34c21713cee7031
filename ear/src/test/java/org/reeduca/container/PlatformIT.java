package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.cohort.Cohort;
import org.reeduca.cohort.WeeklySlot;
import org.reeduca.importing.ImportService;
import org.reeduca.importing.WorkbookImport;

/** What the whole house takes for granted of its platform. */
@ExtendWith(ArquillianExtension.class)
class PlatformIT {

    @Resource(lookup = "java:jboss/datasources/ReeducaDS")
    private DataSource database;

    @PersistenceContext(unitName = "../ejb.jar#reeduca")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Inject
    private ImportService imports;

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

    @Test
    void eclipselink_is_the_provider() {
        assertThat(entities.getDelegate().getClass().getName()).startsWith("org.eclipse.persistence.");
        assertThat(entities.getEntityManagerFactory().getProperties())
                .containsEntry("eclipselink.jdbc.batch-writing", "JDBC");
    }

    @Test
    void what_is_declared_lazy_is_read_only_when_it_is_asked_for() throws Exception {
        UUID ref = SomeImporter.at(imports).upload(PaperLists.MONDAYS);
        long id = Sql.number("SELECT id FROM workbook_import WHERE public_ref = ?", ref.toString());
        transaction.begin();
        try {
            WorkbookImport found = entities.find(WorkbookImport.class, id);

            assertThat(loaded(found, "fileName")).isTrue();
            assertThat(loaded(found, "content")).isFalse();
        } finally {
            transaction.rollback();
        }
    }

    private boolean loaded(WorkbookImport found, String attribute) {
        return entities.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(found, attribute);
    }

    @Test
    void a_change_of_what_somebody_else_changed_meanwhile_is_refused() throws Exception {
        long id = SomeCohort.of(1).cohortId();
        transaction.begin();
        try {
            entities.find(Cohort.class, id).finish();
            Sql.run("UPDATE cohort SET version = version + 1 WHERE id = ?", id);

            assertThatThrownBy(entities::flush).isInstanceOf(OptimisticLockException.class);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void rows_of_one_kind_are_written_as_a_batch() throws Exception {
        long known = SomeCohort.of(1).cohortId();
        transaction.begin();
        try {
            entities.persist(like(known));
            entities.persist(like(known));

            assertThat(catchThrowable(entities::flush))
                    .hasRootCauseInstanceOf(SQLException.class)
                    .satisfies(refusal -> assertThat(causedBy(refusal, BatchUpdateException.class))
                            .isTrue());
        } finally {
            transaction.rollback();
        }
    }

    /** Two of these cannot both be kept: a code exists once in a centre. */
    private static Cohort like(long known) throws SQLException {
        String of = "FROM cohort WHERE id = ?";
        WeeklySlot slot = new WeeklySlot(DayOfWeek.MONDAY, LocalTime.NOON, 150, null);
        return new Cohort(
                Sql.number("SELECT centre_id " + of, known),
                Sql.number("SELECT programme_version_id " + of, known),
                "BATCH",
                slot,
                1);
    }

    private static boolean causedBy(Throwable refusal, Class<?> kind) {
        Throwable cause = refusal;
        while (cause != null && !kind.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
