package org.biocluster;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.biocluster.architecture.ArchitectureRules;

/// The rules for module schemas, which cannot use this module's rules itself.
@AnalyzeClasses(packages = "org.biocluster", importOptions = SchemasArchitectureTest.OnlySchemas.class)
class SchemasArchitectureTest {

	@ArchTest
	static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

	/// Takes production classes of the module, from its directory or its archive.
	static final class OnlySchemas implements ImportOption {

		@Override
		public boolean includes(Location location) {
			return location.contains("/schemas/target/classes/") || location.contains("/schemas.jar");
		}

	}

}
