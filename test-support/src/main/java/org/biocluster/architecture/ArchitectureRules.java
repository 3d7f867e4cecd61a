package org.biocluster.architecture;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// The rules that hold in every module. A module's `ArchitectureTest` takes them all with
/// `ArchTests.in(ArchitectureRules.class)`; a rule nobody has classes for yet passes.
public final class ArchitectureRules {

	/// Features may use each other in one direction only.
	@ArchTest
	public static final ArchRule FEATURES_FORM_NO_CYCLES = slices().matching("org.biocluster.(*)..")
		.should()
		.beFreeOfCycles()
		.allowEmptyShould(true);

	/// A package is named after the business, a child package after its technology.
	@ArchTest
	public static final ArchRule NO_LAYER_PACKAGES = noClasses().should()
		.resideInAnyPackage("..controller..", "..controllers..", "..service..", "..services..", "..repository..",
				"..repositories..", "..util..", "..utils..", "..common..", "..impl..", "..dto..", "..helper..",
				"..manager..")
		.allowEmptyShould(true);

	/// What a class decides must not depend on when and where it runs; wiring hands in
	/// the clock and the identifiers.
	@ArchTest
	public static final ArchRule TIME_AND_IDENTITY_ARE_HANDED_IN = noClasses().that()
		.haveSimpleNameNotEndingWith("Application")
		.and()
		.haveSimpleNameNotEndingWith("Configuration")
		.should()
		.callMethodWhere(asksTheMachine())
		.allowEmptyShould(true);

	/// Null-safety is judged per package, so a package that forgets to say so is not
	/// judged at all.
	@ArchTest
	public static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().that(areWrittenByHand())
		.should(new ResideInNullMarkedPackage())
		.allowEmptyShould(true);

	/// Dependencies are visible in the constructor.
	@ArchTest
	public static final ArchRule NO_FIELD_INJECTION = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION
		.allowEmptyShould(true);

	/// One way to log.
	@ArchTest
	public static final ArchRule NO_JAVA_UTIL_LOGGING = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING
		.allowEmptyShould(true);

	private ArchitectureRules() {
	}

	private static DescribedPredicate<JavaCall<?>> asksTheMachine() {
		Set<String> clocks = Set.of(Instant.class.getName(), LocalDate.class.getName(), LocalDateTime.class.getName(),
				OffsetDateTime.class.getName(), ZonedDateTime.class.getName());
		return DescribedPredicate.describe("asks the machine for the time or a random identifier", call -> {
			String owner = call.getTargetOwner().getName();
			boolean withoutArguments = call.getTarget().getRawParameterTypes().isEmpty();
			return switch (call.getName()) {
				case "now" -> withoutArguments && clocks.contains(owner);
				case "systemUTC", "systemDefaultZone" -> owner.equals(Clock.class.getName());
				case "system" -> owner.equals(InstantSource.class.getName()) || owner.equals(Clock.class.getName());
				case "randomUUID" -> owner.equals(UUID.class.getName());
				case "currentTimeMillis" -> owner.equals(System.class.getName());
				default -> false;
			};
		});
	}

	private static DescribedPredicate<JavaClass> areWrittenByHand() {
		return DescribedPredicate.describe("are written by hand",
				type -> !type.isAnnotatedWith("org.apache.avro.specific.AvroGenerated")
						&& type.getEnclosingClass().isEmpty() && !type.getSimpleName().equals("package-info"));
	}

}
