package org.biocluster;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.biocluster.architecture.ArchitectureRules;
import org.biocluster.architecture.ThisModule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

@AnalyzeClasses(packages = "org.biocluster", importOptions = ThisModule.class)
class ArchitectureTest {

	@ArchTest
	static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

	@ArchTest
	static final ArchRule OPTIONS_RUN_FROM_SOURCE = classes().that()
		.resideInAPackage("..options..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "..options..", "org.jspecify..")
		.because("the script runs them before anything is built");

}
