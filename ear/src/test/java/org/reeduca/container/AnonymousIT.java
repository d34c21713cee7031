package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A stranger meets the sign-in page everywhere. The pages are those of the shipped archive, not a list of somebody. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AnonymousIT {

    /** A page enters this list by a decision, never by accident. */
    private static final Set<String> FOR_EVERYBODY = Set.of("/access/login.xhtml", "/help.xhtml", "/privacy.xhtml");

    @Test
    void no_page_answers_a_stranger_unless_it_is_for_everybody() throws Exception {
        Set<String> pages = pages();
        assertThat(pages).contains("/index.xhtml", "/access/login.xhtml", "/access/users.xhtml");
        for (String page : pages) {
            boolean open = FOR_EVERYBODY.contains(page) || page.startsWith("/verification/");
            assertThat(new Browser().get(page).statusCode()).as(page).isEqualTo(open ? 200 : 302);
            assertThat(new Browser().post(page, java.util.Map.of()).statusCode())
                    .as("POST " + page)
                    .isEqualTo(open ? 200 : 302);
        }
    }

    @Test
    void nothing_else_answers_a_stranger_either() throws Exception {
        for (String path : new String[] {
            "/",
            "/session/stay",
            "/api/",
            "/api/anything",
            "/nothing",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/access/..;/index.xhtml",
            "/index.xhtml;x=1",
            "/%2e/index.xhtml",
            "/jakarta.faces.push/x",
            "/index.jsf",
            "/access/login.xhtml/..%2f..%2findex.xhtml",
            "/access/login.xhtml/../../index.xhtml"
        }) {
            int status = new Browser().get(path).statusCode();
            assertThat(status).as(path).isIn(302, 400, 404);
        }
    }

    /** A line more in web.xml is a decision about security, and a line more here. */
    @Test
    void what_web_xml_opens_to_strangers_is_this_and_no_more() throws Exception {
        String open = webXml().split("<web-resource-name>for everybody</web-resource-name>")[1]
                .split("</web-resource-collection>")[0];
        assertThat(Pattern.compile("<url-pattern>([^<]+)</url-pattern>")
                        .matcher(open)
                        .results()
                        .map(match -> match.group(1)))
                .containsExactlyInAnyOrder(
                        "/access/login.xhtml",
                        "/help.xhtml",
                        "/privacy.xhtml",
                        "/verification/*",
                        "/api/v1/*",
                        "/calendar/feed/*",
                        "/language",
                        "/logout",
                        "/jakarta.faces.resource/*");
    }

    @Test
    void an_address_of_a_calendar_that_nobody_made_is_nothing() throws Exception {
        for (String path : new String[] {
            "/calendar/feed/",
            "/calendar/feed/x.ics",
            "/calendar/feed/" + "x".repeat(43) + ".ics",
            "/calendar/feed/" + "x".repeat(43),
            "/calendar/feed/../address.xhtml",
            "/calendar/feed/..%2faddress.xhtml"
        }) {
            Browser browser = new Browser();
            assertThat(browser.get(path).statusCode()).as(path).isIn(302, 400, 404);
            assertThat(browser.cookies()).as(path).isEmpty();
        }
    }

    @Test
    void resources_cannot_be_used_to_climb() throws Exception {
        for (String path : new String[] {
            "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
            "/jakarta.faces.resource/..%2f..%2fWEB-INF%2fweb.xml.xhtml",
            "/jakarta.faces.resource/web.xml.xhtml?loc=../WEB-INF",
            "/jakarta.faces.resource/%2e%2e/web.xml.xhtml",
            "/jakarta.faces.resource/../index.xhtml"
        }) {
            assertThat(new Browser().get(path).statusCode()).as(path).isIn(302, 400, 404);
        }
    }

    @Test
    void the_dynamic_content_of_primefaces_evaluates_nothing_for_a_stranger() throws Exception {
        Browser browser = new Browser();
        String path = "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrt=sc&pfdrid=";
        assertThat(browser.get(path + "%23%7B7*7%7D").body()).isBlank();
        assertThat(browser.cookies()).isEmpty();
    }

    private static String webXml() throws Exception {
        try (ZipFile ear = new ZipFile(System.getProperty("ear.file"));
                ZipInputStream war = new ZipInputStream(ear.getInputStream(ear.getEntry("web.war")))) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                if (entry.getName().equals("WEB-INF/web.xml")) {
                    return new String(war.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("no web.xml");
    }

    /** Every page of the WAR inside the EAR that can have an address. */
    private static Set<String> pages() throws Exception {
        Set<String> pages = new TreeSet<>();
        try (ZipFile ear = new ZipFile(System.getProperty("ear.file"));
                ZipInputStream war = new ZipInputStream(ear.getInputStream(ear.getEntry("web.war")))) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                String name = "/" + entry.getName();
                if (name.endsWith(".xhtml") && !name.startsWith("/WEB-INF/")) {
                    pages.add(name);
                }
            }
        }
        return pages;
    }
}
