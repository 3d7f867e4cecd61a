package org.biocluster;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.biocluster.architecture.ArchitectureRules;
import org.biocluster.architecture.ThisModule;

@AnalyzeClasses(packages = "org.biocluster", importOptions = ThisModule.class)
class ArchitectureTest {

	@ArchTest
	static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

}
