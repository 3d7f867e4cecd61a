package org.biocluster.submission.web;

/// A submission for the description of the interface.
final class ProposalApiExample {

	static final String SUBMISSION = """
			{
			  "type": "priority-direction",
			  "title": "Признать промышленные ферменты приоритетом кластера",
			  "body": "Предлагаем включить производство промышленных ферментов в число приоритетных направлений. В регионе есть научные коллективы и потребители, но нет опытного производства.",
			  "sectors": ["industrial"],
			  "crossSector": false,
			  "themes": ["infrastructure"],
			  "organisationType": "company",
			  "organisationName": "Биотехнологическая компания",
			  "region": "RU-MOW",
			  "language": "ru",
			  "submitter": {"surname": "Иванова", "givenName": "Анна", "email": "name@biocluster.example"},
			  "consents": {"personalData": true, "publication": false},
			  "confirmedUnrestricted": true
			}
			""";

	private ProposalApiExample() {
	}

}
