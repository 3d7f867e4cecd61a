package org.biocluster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// The domain can be read, run and trusted without knowing any framework. The rules shared by the other modules need a
/// module that itself needs the domain, so the few that matter here are repeated.
@AnalyzeClasses(packages = "org.biocluster", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchRule dependsOnNothingButJavaAndCel = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.annotations..", "org.biocluster..", "dev.cel..",
				"com.google..");

	@ArchTest
	static final ArchRule keepsCelBehindOnePackage = noClasses().that()
		.resideOutsideOfPackage("org.biocluster.policy.cel..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.cel..", "com.google..");

	@ArchTest
	static final ArchRule featuresFormNoCycles = slices().matching("org.biocluster.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule neverAsksTheMachineForTimeOrIdentity = noClasses().should()
		.callMethod(Instant.class, "now")
		.orShould()
		.callMethod(LocalDate.class, "now")
		.orShould()
		.callMethod(Clock.class, "systemUTC")
		.orShould()
		.callMethod(UUID.class, "randomUUID");

}
