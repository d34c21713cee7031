package org.reeduca.container;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment of all container tests: the EAR as it is shipped, and beside it a small WAR with the tests. */
@ArquillianSuiteDeployment
public class Deployments {

    /** The tests live in the security domain of the application, so that {@link As} may act as its users. */
    private static final String SECURITY_DOMAIN = "<jboss-web><security-domain>other</security-domain></jboss-web>";

    private static final String MANIFEST = "Manifest-Version: 1.0\nDependencies: org.wildfly.security.elytron-base\n";

    @Deployment
    public static EnterpriseArchive reeduca() {
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "container-tests.war")
                .addPackages(true, "org.reeduca.container")
                .addPackages(true, "org.assertj.core", "org.assertj.core.internal")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(new StringAsset(SECURITY_DOMAIN), "jboss-web.xml")
                .addAsResource("access/who-may-call.csv")
                .addAsResource("importing/Grupo_03-2026_lunes.xlsx")
                .addAsResource("importing/Grupo_03-2026_lunes.expected.json")
                .addAsResource("importing/Lista_G05-2026_jueves.xlsx")
                .addAsResource("importing/Lista_G05-2026_jueves.csv")
                .addAsResource("importing/Lista_G05-2026_jueves.expected.json")
                .addAsManifestResource(new StringAsset(MANIFEST), "MANIFEST.MF");
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("ear.file")))
                .addAsModule(Testable.archiveToTest(tests));
    }
}
