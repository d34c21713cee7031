package org.reeduca.web.attendance;

import jakarta.faces.component.UIOutput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.FacesRenderer;
import jakarta.faces.render.Renderer;
import java.io.IOException;
import org.omnifaces.util.Beans;
import org.reeduca.web.faces.Messages;

/** Draws the controls of one man, on the page of his mark. Behind {@code t:markControls}. */
@FacesRenderer(componentFamily = UIOutput.COMPONENT_FAMILY, rendererType = "org.reeduca.MarkControls")
public class MarkControlsRenderer extends Renderer<UIOutput> {

    @Override
    public void encodeEnd(FacesContext context, UIOutput output) throws IOException {
        Messages messages = Beans.getReference(Messages.class);
        new MarkControls(messages, context.getResponseWriter()).write((RollRow) output.getValue(), null);
    }
}
