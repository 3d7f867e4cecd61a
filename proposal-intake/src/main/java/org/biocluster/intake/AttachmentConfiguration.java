package org.biocluster.intake;

import java.time.InstantSource;

import org.biocluster.attachment.AttachmentStore;
import org.biocluster.attachment.Scanner;
import org.biocluster.attachment.clamd.Clamd;
import org.biocluster.attachment.disk.DirectoryAttachments;
import org.biocluster.attachment.tika.ContentTypes;
import org.biocluster.authoring.web.ManageRequests;
import org.biocluster.authoring.web.OwnFiles;
import org.biocluster.problem.ProblemWords;
import org.biocluster.projection.Projector;
import org.biocluster.projection.Readiness;
import org.biocluster.projection.View;
import org.biocluster.projection.ViewRecord;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.status.OwnProposals;
import org.biocluster.status.jdbc.JdbcWantedFiles;
import org.biocluster.submission.FormKeys;
import org.biocluster.submission.web.FileApi;
import org.biocluster.submission.web.FileUploads;
import org.biocluster.submission.web.FormFiles;
import org.biocluster.upload.Cleaning;
import org.biocluster.upload.Uploads;
import org.biocluster.wording.IcuMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Attached files: on their way in, kept, and given out.
@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

	@Bean
	AttachmentStore attachmentStore(IntakeProperties properties, InstantSource clock) {
		IntakeProperties.Attachments settings = properties.attachments();
		return new DirectoryAttachments(settings.directory(), settings.quota().toBytes(), clock);
	}

	@Bean
	Uploads uploads(AttachmentStore store, IntakeProperties properties) {
		IntakeProperties.Scanner settings = properties.attachments().scanner();
		Scanner scanner = Clamd.at(settings.host(), settings.port(), settings.patience());
		return new Uploads(store, new ContentTypes(), scanner);
	}

	@Bean
	Cleaning attachmentCleaning(AttachmentStore store, View view, Projector projector, InstantSource clock) {
		Cleaning cleaning = new Cleaning(store, new JdbcWantedFiles(view, clock),
				() -> projector.readiness() == Readiness.READY, clock);
		projector.onApplied((records) -> records.stream()
			.map(ViewRecord::value)
			.filter(RecordedEvent.class::isInstance)
			.map(RecordedEvent.class::cast)
			.filter((recorded) -> recorded.event() instanceof PrivacyEvent)
			.map(RecordedEvent::proposalId)
			.distinct()
			.forEach(cleaning::soon));
		return cleaning;
	}

	@Bean
	OwnFiles ownFiles(ManageRequests requests, OwnProposals own, AttachmentStore store) {
		return new OwnFiles(requests, own, store);
	}

	@Bean
	FormFiles formFiles(Uploads uploads, IcuMessages messages) {
		return new FormFiles(uploads, messages);
	}

	@Bean
	FileUploads fileUploads(Uploads uploads, FormKeys keys, FormFiles files, ProblemWords words) {
		return new FileUploads(uploads, keys, files, words);
	}

	@Bean
	FileApi fileApi(Uploads uploads) {
		return new FileApi(uploads);
	}

}
