package org.biocluster.architecture;

import java.nio.file.Path;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/// Leaves only the production classes of the module whose test is running: a module answers for itself, not for what
/// it depends on.
public final class ThisModule implements ImportOption {

	private static final String CLASSES = Path.of("target", "classes").toUri().getPath();

	@Override
	public boolean includes(Location location) {
		return location.contains(CLASSES);
	}

}
