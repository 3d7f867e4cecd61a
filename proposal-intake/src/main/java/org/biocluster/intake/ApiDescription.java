package org.biocluster.intake;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// The description of the REST interface: its name, and which fields must be there.
final class ApiDescription implements OpenApiCustomizer {

	private static final Map<String, List<String>> REQUIRED = Map.of("SubmissionInput",
			List.of("type", "title", "body", "organisationType", "region", "language", "confirmedUnrestricted"),
			"Person", List.of("surname", "givenName", "email"), "Consents", List.of("personalData"),
			"SubmissionReceipt", List.of("id", "receipt", "statusUrl", "manageUrl"));

	@Override
	public void customise(OpenAPI api) {
		api.setInfo(new Info().title("Biocluster: call for proposals")
			.version("1")
			.description(
					"Errors are problem documents of RFC 9457 with a stable code, in the language of Accept-Language."));
		api.setServers(List.of());
		REQUIRED.forEach((name, fields) -> {
			Schema<?> schema = api.getComponents().getSchemas().get(name);
			if (schema != null) {
				schema.setRequired(fields);
			}
		});
	}

}
