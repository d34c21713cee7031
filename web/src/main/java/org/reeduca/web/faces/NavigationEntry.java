package org.reeduca.web.faces;

import java.util.Set;

/**
 * One line of the main navigation. A feature adds one by a producer method:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class WorklistNavigation {
 *     @Produces
 *     static final NavigationEntry WORKLIST =
 *             new NavigationEntry(20, "worklist.navigation.open", "list", "/worklist/open.xhtml", true, Set.of(COORDINATOR));
 * }
 * }</pre>
 *
 * @param order where it stands, smallest first
 * @param key bundle key of its name
 * @param icon id of a symbol in {@code icon/sprite.svg}
 * @param page view id, from {@code /}
 * @param phone whether it has a place in the bottom bar of a phone (five at most per role), else it is in the menu
 * @param roles who sees it; empty for everybody who signed in
 */
public record NavigationEntry(int order, String key, String icon, String page, boolean phone, Set<String> roles) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    boolean isFor(Set<String> held) {
        return roles.isEmpty() || roles.stream().anyMatch(held::contains);
    }

    // Records have no bean getters and Expression Language 5 asks for them.

    public String getKey() {
        return key;
    }

    public String getIcon() {
        return icon;
    }

    public String getPage() {
        return page;
    }

    public boolean isPhone() {
        return phone;
    }
}
