package org.biocluster.intake;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;

/// The description of the REST interface: its name, and which fields must be there.
final class ApiDescription implements OpenApiCustomizer {

	private static final Map<String, List<String>> REQUIRED = Map.of("SubmissionInput",
			List.of("type", "title", "body", "organisationType", "region", "language", "confirmedUnrestricted"),
			"Person", List.of("surname", "givenName", "email"), "Consents", List.of("personalData"),
			"SubmissionReceipt", List.of("id", "receipt", "statusUrl", "manageUrl"));

	private static final String TOKEN = "clientToken";

	@Override
	public void customise(OpenAPI api) {
		api.setInfo(new Info().title("Biocluster: call for proposals")
			.version("1")
			.description(
					"Errors are problem documents of RFC 9457 with a stable code, in the language of Accept-Language."));
		api.setServers(List.of());
		api.getComponents()
			.addSecuritySchemes(TOKEN,
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("bearer")
						.description("Not needed. A program that was given one has a limit of its own."));
		api.setSecurity(List.of(new SecurityRequirement(), new SecurityRequirement().addList(TOKEN)));
		REQUIRED.forEach((name, fields) -> {
			Schema<?> schema = api.getComponents().getSchemas().get(name);
			if (schema != null) {
				schema.setRequired(fields);
			}
		});
	}

}
