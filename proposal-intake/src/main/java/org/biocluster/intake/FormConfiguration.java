package org.biocluster.intake;

import java.time.InstantSource;

import javax.sql.DataSource;

import org.biocluster.authoring.Authors;
import org.biocluster.authoring.LinkMailing;
import org.biocluster.authoring.web.AmendForm;
import org.biocluster.authoring.web.LinkPages;
import org.biocluster.authoring.web.ManageApi;
import org.biocluster.authoring.web.ManageForms;
import org.biocluster.authoring.web.ManageRequests;
import org.biocluster.authoring.web.ManageView;
import org.biocluster.authoring.web.ManageWishes;
import org.biocluster.authoring.web.OwnDataApi;
import org.biocluster.draft.Drafts;
import org.biocluster.draft.jdbc.JdbcDrafts;
import org.biocluster.draft.jdbc.OwnTables;
import org.biocluster.latelink.LateLinks;
import org.biocluster.problem.ProblemWords;
import org.biocluster.projection.View;
import org.biocluster.protection.web.ProtectionSettings;
import org.biocluster.status.RoundWords;
import org.biocluster.status.OwnProposals;
import org.biocluster.status.PolicyVersions;
import org.biocluster.status.ProposalLinks;
import org.biocluster.status.ProposalViews;
import org.biocluster.status.Standings;
import org.biocluster.status.jdbc.JdbcSimilarProposals;
import org.biocluster.status.web.StatusPageWords;
import org.biocluster.submission.FormKeys;
import org.biocluster.submission.SubmissionCommands;
import org.biocluster.submission.SubmissionValidator;
import org.biocluster.submission.Submissions;
import org.biocluster.submission.json.StrictJson;
import org.biocluster.submission.web.FormDrafts;
import org.biocluster.submission.web.FormFiles;
import org.biocluster.submission.web.FormHints;
import org.biocluster.submission.web.FormSending;
import org.biocluster.submission.web.FormSummary;
import org.biocluster.submission.web.FormView;
import org.biocluster.submission.web.ProposalForm;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.upload.Uploads;
import org.biocluster.wording.IcuMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The form with its drafts, and the page of the author.
@Configuration(proxyBeanMethods = false)
class FormConfiguration {

	@Bean
	OwnTables ownTables(DataSource dataSource, InstantSource clock) {
		return new OwnTables(dataSource, clock);
	}

	@Bean
	Drafts drafts(JdbcClient jdbc, OwnTables tables, JsonMapper json, InstantSource clock) {
		return new JdbcDrafts(jdbc, tables, json, clock);
	}

	@Bean
	FormDrafts formDrafts(Drafts drafts, Uploads uploads, IntakeProperties properties, ProtectionSettings settings) {
		return new FormDrafts(drafts, uploads, properties.publicUrl(), settings.secure());
	}

	@Bean
	FormHints formHints(View view, Taxonomy taxonomy, IcuMessages messages) {
		return new FormHints(new JdbcSimilarProposals(view), taxonomy, messages);
	}

	@Bean
	FormView formView(Taxonomy taxonomy, PolicyVersions policies, IcuMessages messages, ProposalLinks links,
			FormHints hints, RoundWords rounds, FormFiles files, LateLinks lateLinks, ProtectionSettings settings) {
		return new FormView(taxonomy, policies, messages, links, hints, rounds, files, lateLinks, settings.secure());
	}

	@Bean
	FormSending formSending(SubmissionValidator validator, Submissions submissions, FormKeys keys, ProposalViews views,
			FormDrafts drafts, FormView form) {
		return new FormSending(validator, submissions, keys, views, drafts, form);
	}

	@Bean
	ProposalForm proposalForm(FormKeys keys, FormDrafts drafts, FormFiles files, FormSending sending, FormView form) {
		return new ProposalForm(keys, drafts, files, sending, form);
	}

	@Bean
	FormSummary formSummary(ProblemWords words) {
		return new FormSummary(words);
	}

	@Bean
	ManageRequests manageRequests(Standings standings, ProposalLinks links, InstantSource clock) {
		return new ManageRequests(standings, links, clock);
	}

	@Bean
	ManageApi manageApi(ManageRequests requests, Authors authors, SubmissionCommands commands,
			SubmissionValidator validator, OwnProposals own, Uploads uploads) {
		return new ManageApi(requests, authors, commands, validator, new StrictJson(), own, uploads);
	}

	@Bean
	OwnDataApi ownDataApi(ManageRequests requests, OwnProposals own) {
		return new OwnDataApi(requests, own);
	}

	@Bean
	LinkPages linkPages(LinkMailing mailing, FormView form) {
		return new LinkPages(mailing, form, new StrictJson());
	}

	@Bean
	ManageView manageView(OwnProposals own, ProposalLinks links, StatusPageWords words, FormView form,
			FormSummary summary, FormKeys keys, FormFiles files, IcuMessages messages) {
		return new ManageView(own, links, words, form, summary, keys, files, messages);
	}

	@Bean
	ManageForms manageForms(Standings standings, Authors authors, SubmissionCommands commands,
			SubmissionValidator validator, FormKeys keys, ManageView view, FormFiles files, Uploads uploads,
			InstantSource clock) {
		return new ManageForms(standings, authors, new ManageWishes(commands, validator, clock), keys, view, files,
				uploads);
	}

	@Bean
	AmendForm amendForm(ManageForms manage, ManageView view, Authors authors, SubmissionCommands commands,
			SubmissionValidator validator, FormKeys keys, FormView form, FormSummary summary, FormFiles files,
			Uploads uploads) {
		return new AmendForm(manage, view, authors, commands, validator, keys, form, summary, files, uploads);
	}

}
