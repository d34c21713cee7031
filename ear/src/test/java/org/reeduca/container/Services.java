package org.reeduca.container;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.AnnotationLiteral;
import java.util.List;

/** The beans of the application, asked of the server itself: a new one is found the day it is born. */
final class Services {

    private Services() {}

    /** All classes of ours that the server manages and the tests can reach. */
    static List<Class<?>> all() {
        BeanManager beans = CDI.current().getBeanManager();
        return beans.getBeans(Object.class, new AnyLiteral()).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.getName().startsWith("org.reeduca."))
                .filter(type -> !type.getName().startsWith("org.reeduca.container."))
                .distinct()
                .toList();
    }

    private static final class AnyLiteral extends AnnotationLiteral<Any> implements Any {
        private static final long serialVersionUID = 1L;
    }
}
