package io.hearth.core.variable;

import io.hearth.api.variable.VariableDefinition;
import io.hearth.core.variable.WholeNumberRules.Width;
import java.math.BigInteger;

/** Chooses the rules of a variable by its kind. Stateless. */
final class KindRules {
    private static final Width<Integer> INT =
            new Width<>(
                    "signed",
                    BigInteger.valueOf(Integer.MIN_VALUE),
                    BigInteger.valueOf(Integer.MAX_VALUE),
                    BigInteger::intValue,
                    number -> BigInteger.valueOf(number));
    private static final Width<Long> UNSIGNED_INT =
            new Width<>(
                    "unsigned",
                    BigInteger.ZERO,
                    BigInteger.valueOf(0xFFFF_FFFFL),
                    BigInteger::longValue,
                    BigInteger::valueOf);
    private static final Width<Long> LONG =
            new Width<>(
                    "signed",
                    BigInteger.valueOf(Long.MIN_VALUE),
                    BigInteger.valueOf(Long.MAX_VALUE),
                    BigInteger::longValue,
                    BigInteger::valueOf);
    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);
    private static final Width<Long> UNSIGNED_LONG =
            new Width<>(
                    "unsigned",
                    BigInteger.ZERO,
                    TWO_TO_64.subtract(BigInteger.ONE),
                    BigInteger::longValue,
                    KindRules::unsigned);

    private KindRules() {}

    private static BigInteger unsigned(long bits) {
        BigInteger number = BigInteger.valueOf(bits);
        return bits < 0 ? number.add(TWO_TO_64) : number;
    }

    /**
     * The rules for a definition. Its builder has made sure that kind and value type belong
     * together, which the compiler cannot see from here.
     */
    @SuppressWarnings("unchecked")
    static <T> ValueRules<T> of(VariableDefinition<T> definition) {
        return (ValueRules<T>) rules(definition);
    }

    private static ValueRules<?> rules(VariableDefinition<?> definition) {
        return switch (definition.kind()) {
            case BOOLEAN -> new BooleanRules();
            case STRING -> new StringRules();
            case INT -> whole(INT, definition, Integer.class);
            case UNSIGNED_INT -> whole(UNSIGNED_INT, definition, Long.class);
            case LONG, LONG_LONG -> whole(LONG, definition, Long.class);
            case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> whole(UNSIGNED_LONG, definition, Long.class);
            case DOUBLE ->
                    new DoubleRules(
                            bound(definition, true, Double.class),
                            bound(definition, false, Double.class));
            case ENUM -> new EnumRules<AnyEnum>(elementType(definition));
            case SET -> new SetRules<AnyEnum>(elementType(definition));
        };
    }

    private static <N> ValueRules<N> whole(
            Width<N> width, VariableDefinition<?> definition, Class<N> type) {
        return new WholeNumberRules<>(
                width,
                bound(definition, true, type),
                bound(definition, false, type),
                definition.blockSize());
    }

    private static <N> N bound(VariableDefinition<?> definition, boolean lower, Class<N> type) {
        return type.cast((lower ? definition.minimum() : definition.maximum()).orElseThrow());
    }

    /** Stands for the enum of a definition, which has no name that the compiler could use here. */
    private enum AnyEnum {}

    @SuppressWarnings("unchecked")
    private static Class<AnyEnum> elementType(VariableDefinition<?> definition) {
        return (Class<AnyEnum>) definition.elementType().orElseThrow();
    }
}
