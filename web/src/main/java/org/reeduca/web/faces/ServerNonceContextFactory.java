package org.reeduca.web.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import org.primefaces.csp.CspState;

/**
 * Hands PrimeFaces its {@link ServerNonce}. It has to run before PrimeFaces' own factory, hence the ordering in {@code
 * META-INF/faces-config.xml}.
 */
public class ServerNonceContextFactory extends FacesContextFactory {

    public ServerNonceContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContext faces = getWrapped().getFacesContext(context, request, response, lifecycle);
        faces.getAttributes().put(CspState.class.getName(), new ServerNonce(faces));
        return faces;
    }
}
