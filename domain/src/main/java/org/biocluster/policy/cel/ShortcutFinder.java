package org.biocluster.policy.cel;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import org.jspecify.annotations.Nullable;

/// Finds shortcuts for what most rules are made of: conditions about codes, groups that are written out or are those of
/// the sectors or themes. Whatever else an expression holds leaves all of it to its program.
final class ShortcutFinder {

	private static final Map<String, Function<SeenAttributes, String>> TEXTS = Map.of(Variable.TYPE.word(),
			SeenAttributes::type, Variable.ASPECT.word(), SeenAttributes::aspect, Variable.ORGANISATION_TYPE.word(),
			SeenAttributes::organisationType, Variable.REGION.word(), SeenAttributes::region, Variable.LANGUAGE.word(),
			SeenAttributes::language, Variable.CHANNEL.word(), SeenAttributes::channel);

	private static final Map<String, Function<SeenAttributes, List<String>>> GROUPS = Map.of(
			Variable.SECTOR_GROUPS.word(), SeenAttributes::sectorGroups, Variable.THEME_GROUPS.word(),
			SeenAttributes::themeGroups);

	private static final Map<String, Function<SeenAttributes, List<String>>> LISTS = Map.of(Variable.SECTORS.word(),
			SeenAttributes::sectors, Variable.THEMES.word(), SeenAttributes::themes, Variable.SECTOR_GROUPS.word(),
			SeenAttributes::sectorGroups, Variable.THEME_GROUPS.word(), SeenAttributes::themeGroups);

	private static final Map<String, Predicate<SeenAttributes>> FLAGS = Map.of(Variable.CROSS_SECTOR.word(),
			SeenAttributes::crossSector);

	private ShortcutFinder() {
	}

	static Shortcut find(CelAbstractSyntaxTree ast, Field field) {
		return switch (field) {
			case WHEN -> condition(ast);
			case PRIMARY -> group(ast.getExpr());
			case CONSULTED, INFORMED -> groups(ast.getExpr());
		};
	}

	private static Shortcut condition(CelAbstractSyntaxTree ast) {
		long macros = CelNavigableAst.fromAst(ast)
			.getRoot()
			.allNodes()
			.filter((node) -> node.getKind() == Kind.COMPREHENSION)
			.count();
		Predicate<SeenAttributes> condition = new PredicateFinder<>(TEXTS, LISTS, FLAGS, macros == 1)
			.find(ast.getExpr());
		return (condition != null) ? condition::test : Shortcut.NONE;
	}

	private static Shortcut group(CelExpr expr) {
		if (ExpressionGuard.isText(expr)) {
			String code = expr.constant().stringValue();
			return (_) -> code;
		}
		if (expr.getKind() != Kind.CALL || !expr.call().function().equals("_[_]")) {
			return Shortcut.NONE;
		}
		Function<SeenAttributes, List<String>> list = list(expr.call().args().get(0));
		CelExpr index = expr.call().args().get(1);
		if (list == null || index.getKind() != Kind.CONSTANT
				|| index.constant().getKind() != CelConstant.Kind.INT64_VALUE) {
			return Shortcut.NONE;
		}
		long place = index.constant().int64Value();
		return (seen) -> element(list.apply(seen), place);
	}

	private static @Nullable String element(List<String> list, long place) {
		return (place >= 0 && place < list.size()) ? list.get((int) place) : null;
	}

	private static Shortcut groups(CelExpr expr) {
		if (expr.getKind() == Kind.LIST) {
			List<CelExpr> elements = expr.list().elements();
			if (!elements.stream().allMatch(ExpressionGuard::isText)) {
				return Shortcut.NONE;
			}
			List<String> codes = elements.stream().map((element) -> element.constant().stringValue()).toList();
			return (_) -> codes;
		}
		Function<SeenAttributes, List<String>> list = list(expr);
		return (list != null) ? list::apply : Shortcut.NONE;
	}

	private static @Nullable Function<SeenAttributes, List<String>> list(CelExpr expr) {
		return (expr.getKind() == Kind.IDENT) ? GROUPS.get(expr.ident().name()) : null;
	}

}
