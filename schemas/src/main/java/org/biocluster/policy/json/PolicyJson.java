package org.biocluster.policy.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

import org.biocluster.deadline.json.TimetableJson;
import org.biocluster.language.json.StrictJson;
import org.biocluster.language.json.StrictObject;
import org.biocluster.language.json.UnexpectedJsonException;
import org.biocluster.policy.Fallback;
import org.biocluster.policy.Group;
import org.biocluster.policy.Group.Kind;
import org.biocluster.policy.Policy;
import org.biocluster.policy.Rule;

/// Policies as JSON documents. Reading is strict; whether the policy makes sense is for the compiler to say.
public final class PolicyJson {

	private static final String DEFAULT = "/org/biocluster/policy/default-policy.json";

	private static final String DAY_ONE = "/org/biocluster/policy/day-one-policy.json";

	private PolicyJson() {
	}

	/// The example policy with six sectoral and seven infrastructure groups.
	public static Policy shippedDefault() {
		return read(resource(DEFAULT));
	}

	/// The policy of the first day: the main group and the secretariat only, who place
	/// everything by hand.
	public static Policy shippedDayOne() {
		return read(resource(DAY_ONE));
	}

	/// Reads a document in UTF-8.
	public static Policy read(byte[] document) {
		return read(new String(document, StandardCharsets.UTF_8));
	}

	/// Reads a document; anything missing, superfluous or of another kind is a
	/// [PolicyJsonException].
	public static Policy read(String document) {
		try {
			StrictObject root = StrictJson.read(document);
			Policy policy = new Policy(root.number("version"), root.list("groups", PolicyJson::group),
					root.texts("sectorGroups"), root.texts("themeGroups"), root.list("rules", PolicyJson::rule),
					root.object("fallback", PolicyJson::fallback),
					root.optionalObject("deadlines", TimetableJson::read));
			root.end();
			return policy;
		}
		catch (UnexpectedJsonException ex) {
			throw new PolicyJsonException(ex);
		}
	}

	/// The stable text of a policy: equal policies have equal texts.
	public static String write(Policy policy) {
		return StrictJson.write(PolicyDocument.of(policy));
	}

	private static Group group(StrictObject group) {
		return new Group(group.text("code"), kind(group), group.optionalText("parent"), group.bilingual("name"),
				group.optionalBilingual("remit"), group.truth("active"), group.optionalText("mergedInto"));
	}

	private static Kind kind(StrictObject group) {
		String kind = group.text("kind");
		return Arrays.stream(Kind.values())
			.filter((candidate) -> candidate.name().toLowerCase(Locale.ROOT).equals(kind))
			.findFirst()
			.orElseThrow(() -> group.unexpected("kind", "main, sectoral, infrastructure or secretariat is expected"));
	}

	private static Rule rule(StrictObject rule) {
		return new Rule(rule.text("id"), rule.text("when"), rule.optionalText("primary"),
				rule.optionalText("consulted"), rule.optionalText("informed"), rule.bilingual("why"));
	}

	private static Fallback fallback(StrictObject fallback) {
		return new Fallback(fallback.text("id"), fallback.text("primary"), fallback.bilingual("why"));
	}

	private static byte[] resource(String name) {
		try (InputStream stream = PolicyJson.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException("The product is incomplete: " + name + " is missing");
			}
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
