package org.biocluster.architecture;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.biocluster.architecture.samples.controller.Layered;
import org.biocluster.architecture.samples.unmarked.Unmarked;
import org.biocluster.architecture.samples.unmarked.UnmarkedConfiguration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureRulesTest {

	@Test
	void findsClassesThatAskTheMachineForTimeOrIdentity() {
		assertThat(violations(ArchitectureRules.TIME_AND_IDENTITY_ARE_HANDED_IN, Unmarked.class)).hasSize(3)
			.anyMatch(line -> line.contains("java.time.Instant.now()"))
			.anyMatch(line -> line.contains("java.util.UUID.randomUUID()"))
			.anyMatch(line -> line.contains("java.time.Clock.systemUTC()"));
	}

	@Test
	void letsWiringAskTheMachine() {
		assertThat(violations(ArchitectureRules.TIME_AND_IDENTITY_ARE_HANDED_IN, UnmarkedConfiguration.class))
			.isEmpty();
	}

	@Test
	void findsPackagesThatAreNotNullMarked() {
		assertThat(violations(ArchitectureRules.EVERY_PACKAGE_IS_NULL_MARKED, Unmarked.class)).hasSize(1);
		assertThat(violations(ArchitectureRules.EVERY_PACKAGE_IS_NULL_MARKED, ArchitectureRules.class)).isEmpty();
	}

	@Test
	void findsPackagesNamedAfterLayers() {
		assertThat(violations(ArchitectureRules.NO_LAYER_PACKAGES, Layered.class)).hasSize(1);
	}

	private static List<String> violations(ArchRule rule, Class<?> type) {
		JavaClasses classes = new ClassFileImporter().importPackagesOf(type)
			.that(JavaClass.Predicates.belongToAnyOf(type));
		return rule.evaluate(classes).getFailureReport().getDetails();
	}

}
