package org.biocluster;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.biocluster.architecture.ArchitectureRules;
import org.biocluster.architecture.ThisModule;
import org.biocluster.architecture.TopicRights;
import org.biocluster.topic.Principal;

@AnalyzeClasses(packages = "org.biocluster", importOptions = ThisModule.class)
class ArchitectureTest {

	@ArchTest
	static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

	@ArchTest
	static final ArchRule RIGHTS = TopicRights.of(Principal.INTAKE);

}
