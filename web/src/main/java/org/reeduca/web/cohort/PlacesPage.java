package org.reeduca.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.PlaceService;
import org.reeduca.cohort.Places;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** Rooms of the centre, and hours that are kept free of groups. */
@Named
@RequestScoped
public class PlacesPage {

    private static final String HERE = "/cohort/places.xhtml?faces-redirect=true";

    @Inject
    private PlaceService service;

    @Inject
    private PlaceForm form;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable Places places;

    public String addRoom() {
        service.addRoom(form.room());
        messages.flashInfo("cohort.message.room-added");
        return HERE;
    }

    public String reserve() {
        service.reserve(form.hours());
        messages.flashInfo("cohort.message.reserved");
        return HERE;
    }

    public String endReserved() {
        service.endReserved(PublicRef.parse(parameters.get("reserved")));
        messages.flashInfo("cohort.message.reserved-ended");
        return HERE;
    }

    public Places getPlaces() {
        Places found = places;
        if (found == null) {
            found = service.findPlaces();
            places = found;
        }
        return found;
    }
}
