package org.reeduca.journey;

import com.microsoft.playwright.Page;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reeduca.journey.pages.LoginPage;
import org.reeduca.journey.pages.RollPage;

/** What all journeys share: the deployed application, browser windows, and the way in. */
@ExtendWith(ChromiumNeeded.class)
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class Journey {

    @RegisterExtension
    final Windows windows = new Windows();

    /** Signs in on the page made for it; every account of a journey has the password of the demonstration. */
    static void signIn(Page page, String login) {
        LoginPage.open(page).signIn(login, Demonstration.PASSWORD);
    }

    /** Signs in and opens the roll of a group. */
    static RollPage openRoll(Page page, String login, SomeRoll group) {
        signIn(page, login);
        return RollPage.open(page, group.address());
    }
}
