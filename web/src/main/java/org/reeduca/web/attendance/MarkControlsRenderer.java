package org.reeduca.web.attendance;

import jakarta.faces.component.UIOutput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.FacesRenderer;
import jakarta.faces.render.Renderer;
import java.io.IOException;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PageBeans;

/**
 * Draws the controls of one man, on the page of his mark; without a man, the sheet of rarer fields that the script of the
 * roll lays under any of them. Behind {@code t:markControls}.
 */
@FacesRenderer(componentFamily = UIOutput.COMPONENT_FAMILY, rendererType = "org.reeduca.MarkControls")
public class MarkControlsRenderer extends Renderer<UIOutput> {

    @Override
    public void encodeEnd(FacesContext context, UIOutput output) throws IOException {
        MarkControls controls =
                new MarkControls(PageBeans.get(context, "messages", Messages.class), context.getResponseWriter());
        if (output.getValue() instanceof RollRow row) {
            controls.write(row);
        } else {
            controls.writeSheet();
        }
    }
}
