package org.biocluster.endtoend;

import java.util.Locale;

import org.biocluster.testsupport.system.Accounts;
import org.biocluster.testsupport.system.Receipt;
import org.biocluster.testsupport.system.Sample;
import org.biocluster.testsupport.system.Status;

import static org.assertj.core.api.Assertions.assertThat;

/// The way of a sample through a product in containers, from the form to the inbox of its chair.
record ContainerJourney(ContainerSystem system, Accounts accounts) {

	/// @return the address of its author
	String take(Sample sample) {
		String address = sample.id().toLowerCase(Locale.ROOT) + "@biocluster.example";
		Receipt receipt = this.system.intake().submit(sample.submission(address));
		Status status = this.system.intake().awaitRouted(receipt, "en");
		assertThat(status.primary()).contains(sample.primary());
		assertThat(status.consulted()).isEqualTo(sample.consulted());
		assertThat(status.rules()).isEqualTo(sample.rules());
		this.system.deskAs(this.accounts.chairOf(sample.primary())).awaitInInbox(sample.primary(), receipt.id());
		return address;
	}

}
