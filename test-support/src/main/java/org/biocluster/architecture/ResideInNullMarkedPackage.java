package org.biocluster.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/// Satisfied by a class whose package declares `@NullMarked`.
final class ResideInNullMarkedPackage extends ArchCondition<JavaClass> {

	ResideInNullMarkedPackage() {
		super("reside in a package that is @NullMarked");
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
		events.add(new SimpleConditionEvent(type, marked, type.getFullName() + " is in " + type.getPackageName()
				+ ", which " + (marked ? "is" : "is not") + " @NullMarked"));
	}

}
