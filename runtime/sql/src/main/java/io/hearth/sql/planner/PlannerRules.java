package io.hearth.sql.planner;

import java.util.List;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.plan.hep.HepProgramBuilder;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.rules.FilterJoinRule.FilterIntoJoinRule;
import org.apache.calcite.rel.rules.FilterJoinRule.JoinConditionPushRule;
import org.apache.calcite.rel.rules.FilterMergeRule;
import org.apache.calcite.rel.rules.FilterProjectTransposeRule;
import org.apache.calcite.rel.rules.FilterSetOpTransposeRule;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.tools.RelBuilderFactory;

/**
 * The rules that improve a statement's relations, all of them: conditions go down as far as they
 * can, past projections, into joins and unions. None of them looks into an expression; none moves
 * or doubles what may give another value each time. Stateless; any thread.
 *
 * <p>A condition on grouped rows stays above: under a collation the key that a group shows is one
 * of several equal ones, and filtering before could keep a part of the group.
 */
final class PlannerRules {
    private static final RelBuilderFactory BUILDER =
            RelBuilder.proto(
                    Contexts.of(
                            RelFactories.DEFAULT_STRUCT,
                            RelBuilder.Config.DEFAULT
                                    .withSimplify(false)
                                    .withSimplifyLimit(false)
                                    .withSimplifyValues(false)
                                    .withPruneInputOfAggregate(false)
                                    .withAggregateUnique(false)
                                    .withPushJoinCondition(false)
                                    .withBloat(-1)));

    private static final HepProgram PROGRAM = build();

    private PlannerRules() {}

    static HepProgram program() {
        return PROGRAM;
    }

    private static HepProgram build() {
        return new HepProgramBuilder()
                .addRuleCollection(
                        List.of(
                                pastProject(),
                                together(),
                                intoJoin(),
                                pastJoinCondition(),
                                intoUnion()))
                .build();
    }

    private static RelOptRule pastProject() {
        return FilterProjectTransposeRule.Config.DEFAULT
                .withOperandFor(
                        Filter.class,
                        PlannerRules::isDeterministic,
                        Project.class,
                        PlannerRules::isDeterministic)
                .withRelBuilderFactory(BUILDER)
                .toRule();
    }

    private static RelOptRule together() {
        return FilterMergeRule.Config.DEFAULT
                .withOperandSupplier(
                        upper ->
                                upper.operand(Filter.class)
                                        .predicate(PlannerRules::isDeterministic)
                                        .oneInput(
                                                lower ->
                                                        lower.operand(Filter.class)
                                                                .predicate(
                                                                        PlannerRules
                                                                                ::isDeterministic)
                                                                .anyInputs()))
                .withRelBuilderFactory(BUILDER)
                .as(FilterMergeRule.Config.class)
                .toRule();
    }

    private static RelOptRule pastJoinCondition() {
        return JoinConditionPushRule.JoinConditionPushRuleConfig.DEFAULT
                .withOperandSupplier(
                        join ->
                                join.operand(LogicalJoin.class)
                                        .predicate(PlannerRules::isDeterministic)
                                        .anyInputs())
                .withRelBuilderFactory(BUILDER)
                .as(JoinConditionPushRule.JoinConditionPushRuleConfig.class)
                .toRule();
    }

    private static RelOptRule intoJoin() {
        return FilterIntoJoinRule.FilterIntoJoinRuleConfig.DEFAULT
                .withOperandSupplier(
                        filter ->
                                filter.operand(LogicalFilter.class)
                                        .predicate(PlannerRules::isDeterministic)
                                        .oneInput(
                                                join ->
                                                        join.operand(LogicalJoin.class)
                                                                .predicate(
                                                                        PlannerRules
                                                                                ::isDeterministic)
                                                                .anyInputs()))
                .withRelBuilderFactory(BUILDER)
                .as(FilterIntoJoinRule.FilterIntoJoinRuleConfig.class)
                .toRule();
    }

    private static RelOptRule intoUnion() {
        return FilterSetOpTransposeRule.Config.DEFAULT
                .withOperandSupplier(
                        filter ->
                                filter.operand(LogicalFilter.class)
                                        .predicate(PlannerRules::isDeterministic)
                                        .oneInput(union -> union.operand(Union.class).anyInputs()))
                .withRelBuilderFactory(BUILDER)
                .as(FilterSetOpTransposeRule.Config.class)
                .toRule();
    }

    private static boolean isDeterministic(Filter filter) {
        return RexUtil.isDeterministic(filter.getCondition());
    }

    private static boolean isDeterministic(LogicalJoin join) {
        return RexUtil.isDeterministic(join.getCondition());
    }

    private static boolean isDeterministic(Project project) {
        return project.getProjects().stream().allMatch(RexUtil::isDeterministic);
    }
}
