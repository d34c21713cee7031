package org.reeduca.container;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment of all container tests: the EAR as it is shipped, and beside it a small WAR with the tests. */
@ArquillianSuiteDeployment
public class Deployments {

    @Deployment
    public static EnterpriseArchive reeduca() {
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "container-tests.war")
                .addPackages(true, "org.reeduca.container")
                .addPackages(true, "org.assertj.core", "org.assertj.core.internal")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("ear.file")))
                .addAsModule(Testable.archiveToTest(tests));
    }
}
