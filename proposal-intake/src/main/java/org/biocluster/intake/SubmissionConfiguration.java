package org.biocluster.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

import org.biocluster.authoring.Authors;
import org.biocluster.authoring.LinkMailing;
import org.biocluster.command.CommandSender;
import org.biocluster.language.Bilingual;
import org.biocluster.latelink.LateLinks;
import org.biocluster.latelink.jdbc.JdbcLateUses;
import org.biocluster.link.LateLink;
import org.biocluster.policy.Group;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.protection.web.TokenBuckets;
import org.biocluster.secret.Secrets;
import org.biocluster.status.OpenProposals;
import org.biocluster.status.PolicyVersions;
import org.biocluster.status.ProposalLinks;
import org.biocluster.status.ProposalViews;
import org.biocluster.submission.Arrivals;
import org.biocluster.submission.ConsentDocuments;
import org.biocluster.submission.ConsentTexts;
import org.biocluster.submission.FormKeys;
import org.biocluster.submission.SubmissionCommands;
import org.biocluster.submission.SubmissionValidator;
import org.biocluster.submission.Submissions;
import org.biocluster.submission.jdbc.JdbcFirstAttempts;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.text.ContentKey;
import org.biocluster.topic.Topics;
import org.biocluster.upload.Uploads;
import org.biocluster.wire.Wire;
import org.biocluster.wire.kafka.DocumentFeed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What takes submissions, apart from the web.
@Configuration(proxyBeanMethods = false)
class SubmissionConfiguration {

	@Bean
	Secrets secrets(IntakeProperties properties) {
		return new Secrets(properties.secretsDirectory());
	}

	@Bean
	ProposalLinks proposalLinks(Secrets secrets, IntakeProperties properties) {
		return new ProposalLinks(secrets.links(), properties.publicUrl());
	}

	@Bean
	FormKeys formKeys(Secrets secrets, InstantSource clock) {
		return new FormKeys(new ContentKey(secrets.key("form")), clock);
	}

	@Bean
	ConsentDocuments consentDocuments(IntakeProperties properties) {
		return ConsentTexts.load(new Bilingual(properties.operator().ru(), properties.operator().en()));
	}

	@Bean
	SubmissionValidator submissionValidator(Taxonomy taxonomy, PolicyVersions policies, Uploads uploads,
			InstantSource clock) {
		return new SubmissionValidator(taxonomy,
				(code) -> policies.active()
					.flatMap((policy) -> policy.policy().group(code))
					.filter(Group::active)
					.isPresent(),
				uploads::find, clock);
	}

	@Bean
	SubmissionCommands submissionCommands(Secrets secrets, ConsentDocuments consents) {
		return new SubmissionCommands(new ContentKey(secrets.key("content")), consents);
	}

	@Bean
	Authors authors(CommandSender<SubmitterCommand> sender, ProposalViews views, InstantSource clock,
			IntakeProperties properties) {
		return new Authors(sender, views, clock, properties.intake().patience());
	}

	/// Three mailings a day for one address; see RequestLimits for how often one may ask.
	@Bean
	LinkMailing linkMailing(OpenProposals proposals, CommandSender<SubmitterCommand> sender, InstantSource clock) {
		TokenBuckets allowance = new TokenBuckets(3, Duration.ofDays(1), clock);
		return new LinkMailing(proposals, sender, allowance::take, () -> new CommandId(UUID.randomUUID()), clock,
				Duration.ofSeconds(5));
	}

	@Bean
	Arrivals arrivals(JdbcClient jdbc, PolicyVersions policies) {
		return new Arrivals(new JdbcFirstAttempts(jdbc), policies);
	}

	@Bean
	DocumentFeed<String, LateLink> lateLinkFeed(Wire wire) {
		return DocumentFeed.start(wire, Topics.LATE_LINKS, "intake-late-links");
	}

	@Bean
	LateLinks lateLinks(Secrets secrets, DocumentFeed<String, LateLink> feed, PolicyVersions policies, JdbcClient jdbc,
			InstantSource clock) {
		return new LateLinks(secrets.links(), (id) -> feed.get(id.toString()), policies, new JdbcLateUses(jdbc), clock);
	}

	@Bean
	Submissions submissions(SubmissionCommands commands, CommandSender<SubmitterCommand> sender, ProposalViews views,
			Uploads uploads, Arrivals arrivals, LateLinks lateLinks, InstantSource clock, IntakeProperties properties) {
		return new Submissions(commands, sender, views, uploads, arrivals, lateLinks, clock,
				properties.intake().patience(), properties.intake().atOnce());
	}

}
