package org.reeduca.web.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls the methods that pages name with brackets, such as {@code #{row.line()}}.
 *
 * <p>The platform's own resolver goes through all methods of the class at every call, and Java copies them all for it:
 * more than half of what the roll allocated. This one remembers them. It only answers where the name alone decides;
 * namesakes, classes that are not public and unusual arguments are left to the other.
 */
public class MethodCalls extends ELResolver {

    private static final Object[] NOTHING = {};

    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Modifier.isPublic(type.getModifiers()) ? withoutNamesakes(type) : Map.of();
        }
    };

    private static Map<String, Method> withoutNamesakes(Class<?> type) {
        Map<String, Method> methods = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Method method : type.getMethods()) {
            if (method.isBridge()) {
                continue;
            }
            boolean callable = Modifier.isPublic(method.getDeclaringClass().getModifiers());
            if (methods.put(method.getName(), method) != null || !callable) {
                ambiguous.add(method.getName());
            }
        }
        methods.keySet().removeAll(ambiguous);
        return Map.copyOf(methods);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object name,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] given) {
        Method method = base == null || name == null
                ? null
                : METHODS.get(base.getClass()).get(name.toString());
        @Nullable
        Object[] arguments = method == null ? null : arguments(context, method, given == null ? NOTHING : given);
        if (method == null || arguments == null) {
            return null;
        }
        context.setPropertyResolved(base, name);
        try {
            return method.invoke(base, arguments);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    /** The arguments in the types of the method; null when they do not fit without further thought. */
    private static @Nullable Object @Nullable [] arguments(ELContext context, Method method, @Nullable Object[] given) {
        Class<?>[] types = method.getParameterTypes();
        int sent = given.length;
        int fixed = method.isVarArgs() ? types.length - 1 : types.length;
        boolean fits = method.isVarArgs() ? sent >= fixed : sent == fixed;
        boolean listItself = method.isVarArgs() && sent == types.length && given[fixed] instanceof Object[];
        if (!fits || listItself) {
            return null;
        }
        @Nullable Object[] arguments = new @Nullable Object[types.length];
        for (int i = 0; i < fixed; i++) {
            arguments[i] = context.convertToType(given[i], types[i]);
        }
        if (method.isVarArgs()) {
            Class<?> type = types[fixed].getComponentType();
            Object rest = Array.newInstance(type, sent - fixed);
            for (int i = fixed; i < sent; i++) {
                Array.set(rest, i - fixed, context.convertToType(given[i], type));
            }
            arguments[fixed] = rest;
        }
        return arguments;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return false;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
