package org.reeduca.web.referral;

import static org.reeduca.access.Roles.ADMINISTRATOR;
import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import org.reeduca.web.faces.NavigationEntry;

/** Where orders and authorities stand in the navigation. */
@ApplicationScoped
public class ReferralNavigation {

    @Produces
    static final NavigationEntry ORDERS = new NavigationEntry(
            30, "referral.list.title", "document", "/referral/list.xhtml", true, Set.of(COORDINATOR, EVALUATOR));

    @Produces
    static final NavigationEntry AUTHORITIES = new NavigationEntry(
            50,
            "referral.authorities.title",
            "scales",
            "/referral/authorities.xhtml",
            false,
            Set.of(COORDINATOR, ADMINISTRATOR));
}
