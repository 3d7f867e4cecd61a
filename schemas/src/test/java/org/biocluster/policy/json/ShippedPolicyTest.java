package org.biocluster.policy.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.biocluster.language.Language;
import org.biocluster.policy.Attributes;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Consulted;
import org.biocluster.policy.Group;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.json.Samples.Sample;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedPolicyTest {

	private static final Taxonomy TAXONOMY = TaxonomyJson.shipped();

	private static final CelPolicyCompiler COMPILER = new CelPolicyCompiler(TAXONOMY);

	private static final CompiledPolicy POLICY = compile(PolicyJson.shippedDefault());

	static Stream<Sample> samples() {
		return Samples.all();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void routesEverySampleAsExpected(Sample sample) {
		RoutingDecision decision = POLICY.route(sample.attributes());
		assertThat(decision.primary()).isEqualTo(sample.expected().primary());
		assertThat(codes(decision)).isEqualTo(sample.expected().consulted());
		assertThat(decision.rules()).isEqualTo(sample.expected().rules());
		assertThat(decision.flags()).containsExactlyElementsOf(sample.expected().flags());
		assertThat(decision.ruleErrors()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void explainsEverySampleInBothLanguages(Sample sample) {
		RoutingDecision decision = POLICY.route(sample.attributes());
		assertThat(POLICY.explain(decision)).satisfies((explanation) -> {
			assertThat(explanation.sentence().ru()).startsWith("Направлено в ").contains(", потому что ").endsWith(".");
			assertThat(explanation.sentence().en()).startsWith("Sent to the ").contains(" because ").endsWith(".");
			assertThat(explanation.reasons()).hasSameSizeAs(decision.rules());
		});
	}

	@Test
	void thereAreTwelveExamplesSixteenProposalsAndOneCorrection() {
		assertThat(Samples.all()).hasSize(29);
	}

	@Test
	void programmeGroupIsOnlyToldAboutAPriorityOfOneSector() {
		assertThat(POLICY.route(proposal("priority-direction", null, "biopharmaceuticals")).consulted())
			.containsExactly(new Consulted("programme", true));
	}

	@Test
	void programmeGroupIsAskedWhenAThemeIsItsOwn() {
		RoutingDecision decision = POLICY.route(new Attributes("priority-direction", null, List.of("food"), false,
				List.of("governance"), "company", "RU-MOW", Language.RU, "web", "", ""));
		assertThat(decision.consulted()).containsExactly(new Consulted("programme", false));
	}

	@Test
	void geneticEngineeringAloneIsNoSectorOfItsOwn() {
		RoutingDecision decision = POLICY.route(proposal("priority-direction", null, "genetic-engineering"));
		assertThat(decision.primary()).isEqualTo("programme");
		assertThat(codes(decision)).containsExactly("secretariat", "regulation-standards");
		assertThat(decision.rules()).containsExactly("R10", "R15");
		assertThat(decision.flags()).isEmpty();
	}

	@Test
	void twoSectorsOfOneGroupNameItOnce() {
		RoutingDecision decision = POLICY
			.route(proposal("priority-direction", null, "biopharmaceuticals", "biomedicine"));
		assertThat(decision.primary()).isEqualTo("pharma-biomedicine");
		assertThat(codes(decision)).containsExactly("programme");
	}

	@Test
	void firstSectorIsTheMainOne() {
		RoutingDecision decision = POLICY.route(proposal("priority-direction", null, "environmental", "bioenergy"));
		assertThat(decision.primary()).isEqualTo("ecology-waste");
		assertThat(codes(decision)).containsExactly("programme", "bioenergy", "coordination-authorities");
	}

	@Test
	void primaryGroupIsNotConsultedByALaterRule() {
		RoutingDecision decision = POLICY
			.route(proposal("support-measure", "interaction", "environmental", "bioenergy"));
		assertThat(decision.primary()).isEqualTo("coordination-authorities");
		assertThat(codes(decision)).containsExactly("ecology-waste", "bioenergy");
		assertThat(decision.rules()).containsExactly("R07", "R13", "R17");
	}

	@Test
	void supportMeasureWithoutAspectGoesToSupportAndIsFlagged() {
		RoutingDecision decision = POLICY.route(proposal("support-measure", null));
		assertThat(decision.primary()).isEqualTo("support-finance");
		assertThat(decision.flags()).containsExactly("ASPECT_MISSING");
	}

	@Test
	void unknownCodesAreIgnoredAndFlagged() {
		RoutingDecision decision = POLICY.route(new Attributes("no-such-type", "no-such-aspect", List.of("no-sector"),
				false, List.of("no-theme"), "no-organisation", "no-region", Language.EN, "web", "", ""));
		assertThat(decision.primary()).isEqualTo("secretariat");
		assertThat(decision.rules()).containsExactly("R99");
		assertThat(decision.flags()).containsExactly("UNKNOWN_CODE");
	}

	@Test
	void unknownAspectOfASupportMeasureCountsAsMissing() {
		RoutingDecision decision = POLICY.route(proposal("support-measure", "no-such-aspect"));
		assertThat(decision.primary()).isEqualTo("support-finance");
		assertThat(decision.flags()).containsExactly("ASPECT_MISSING", "UNKNOWN_CODE");
	}

	@Test
	void moreThanFourGroupsAreFlagged() {
		RoutingDecision decision = POLICY
			.route(new Attributes("support-measure", "regional-regulation", List.of("food", "industrial", "bioenergy"),
					false, List.of("education"), "government-body", "RU-MOW", Language.RU, "web", "", ""));
		assertThat(codes(decision)).hasSize(6);
		assertThat(decision.flags()).containsExactly("MANY_GROUPS");
	}

	@Test
	void groupThatIsSwitchedOffIsReplacedByItsHeirOrTheSecretariat() {
		Attributes bioenergy = proposal("priority-direction", null, "bioenergy");
		assertThat(compile(switchOff("bioenergy", "ecology-waste")).route(bioenergy).primary())
			.isEqualTo("ecology-waste");
		assertThat(compile(switchOff("bioenergy", null)).route(bioenergy).primary()).isEqualTo("secretariat");
	}

	@Test
	void everyCodeOfTheListsHasItsPlaceInThePolicy() {
		assertThat(POLICY.policy().sectorGroups().keySet()).isEqualTo(Set.copyOf(TAXONOMY.sectors().codes()));
		assertThat(POLICY.policy().themeGroups().keySet()).isEqualTo(Set.copyOf(TAXONOMY.themes().codes()));
		assertThat(POLICY.readAttributes()).containsExactlyInAnyOrder("type", "aspect", "sectors", "themes",
				"organisationType");
	}

	@Test
	void onTheFirstDayEverythingGoesToTheSecretariat() {
		CompiledPolicy dayOne = compile(PolicyJson.shippedDayOne());
		assertThat(samples()).allSatisfy((sample) -> {
			RoutingDecision decision = dayOne.route(sample.attributes());
			assertThat(decision.primary()).isEqualTo("secretariat");
			assertThat(decision.consulted()).isEmpty();
			assertThat(decision.flags()).isEmpty();
		});
		assertThat(dayOne.policy().groups()).extracting(Group::code).containsExactly("main", "secretariat");
	}

	@Test
	void sentenceReadsWell() {
		assertThat(explain(proposal("priority-direction", null, "bioenergy", "environmental"), Language.RU)).isEqualTo(
				"Направлено в рабочую группу «Биоэнергетика», потому что предложение относится к вопросу 1 повестки —"
						+ " приоритетным направлениям, а его основная отрасль входит в ведение этой группы;"
						+ " к рассмотрению также привлечены: «Экология и утилизация отходов» (потому что предложение"
						+ " затрагивает отрасли соответствующего профиля), а также «Взаимодействие с органами власти, экспертами"
						+ " и компаниями» (потому что получение энергии из отходов требует участия городских"
						+ " департаментов); для сведения: «Программа и управление кластером».");
		assertThat(explain(proposal("other", null), Language.RU)).isEqualTo(
				"Направлено в секретариат, потому что по указанным сведениям рабочую группу определить не удалось.");
		assertThat(explain(proposal("forecasting-centre", null, "industrial"), Language.EN)).isEqualTo(
				"Sent to the working group “Foresight and forecasting centres” because the proposal concerns agenda"
						+ " item 6, participation in the sectoral forecasting centres; also asked for an opinion:"
						+ " “Industrial biotechnology” (because the proposal touches on sectors in that field).");
	}

	private static String explain(Attributes attributes, Language language) {
		return POLICY.explain(POLICY.route(attributes)).sentence().in(language);
	}

	private static Policy switchOff(String code, @Nullable String mergedInto) {
		Policy policy = PolicyJson.shippedDefault();
		List<Group> groups = policy.groups()
			.stream()
			.map((group) -> group.code().equals(code)
					? new Group(code, group.kind(), group.parent(), group.name(), group.remit(), false, mergedInto)
					: group)
			.toList();
		Map<String, String> sectors = new TreeMap<>(policy.sectorGroups());
		return new Policy(2, groups, sectors, policy.themeGroups(), policy.rules(), policy.fallback(),
				policy.deadlines());
	}

	private static Attributes proposal(String type, @Nullable String aspect, String... sectors) {
		return new Attributes(type, aspect, Arrays.asList(sectors), sectors.length == 0, List.of(), "company", "RU-MOW",
				Language.RU, "web", "", "");
	}

	private static List<String> codes(RoutingDecision decision) {
		return decision.consulted().stream().map(Consulted::group).toList();
	}

	private static CompiledPolicy compile(Policy policy) {
		PolicyCheck check = COMPILER.compile(policy);
		assertThat(check).isInstanceOf(PolicyCheck.Valid.class);
		return ((PolicyCheck.Valid) check).policy();
	}

}
