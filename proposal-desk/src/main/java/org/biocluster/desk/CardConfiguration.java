package org.biocluster.desk;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

import org.biocluster.account.Accounts;
import org.biocluster.action.Lifecycle;
import org.biocluster.action.Possibilities;
import org.biocluster.action.StaffActions;
import org.biocluster.attachment.KeptAttachments;
import org.biocluster.bulk.BulkActions;
import org.biocluster.bulk.Previews;
import org.biocluster.bulk.web.BulkPage;
import org.biocluster.card.Cards;
import org.biocluster.card.Forms;
import org.biocluster.card.web.CardActions;
import org.biocluster.card.web.CardModel;
import org.biocluster.card.web.CardPage;
import org.biocluster.inbox.Explanations;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.web.ContactDesk;
import org.biocluster.meeting.Meetings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The page of one proposal and what can be done there, and the same for many at once.
@Configuration(proxyBeanMethods = false)
class CardConfiguration {

	@Bean
	Possibilities possibilities() {
		return new Possibilities(Lifecycle.load());
	}

	@Bean
	Forms forms(Possibilities possibilities, Accounts accounts, Meetings meetings, InstantSource clock) {
		return new Forms(possibilities, accounts, meetings, clock);
	}

	@Bean
	Cards cards(Forms forms, Inbox inbox, Accounts accounts, Supplier<UUID> ids, InstantSource clock) {
		return new Cards(forms, inbox, accounts, ids, clock);
	}

	@Bean
	CardModel cardModel(Cards cards, Explanations explanations, Inbox inbox, KeptAttachments attachments,
			Meetings meetings) {
		return new CardModel(cards, explanations, inbox, attachments, meetings);
	}

	@Bean
	CardPage cardPage(Inbox inbox, ContactDesk contacts, CardModel model, InstantSource clock) {
		return new CardPage(inbox, contacts, model, clock);
	}

	@Bean
	CardActions cardActions(Inbox inbox, StaffActions actions, Cards cards, CardModel model, Supplier<UUID> ids,
			InstantSource clock) {
		return new CardActions(inbox, actions, cards, model, ids, clock);
	}

	@Bean
	BulkActions bulkActions(StaffActions actions) {
		return new BulkActions(actions);
	}

	@Bean
	Previews previews(StaffActions actions, Possibilities possibilities, Inbox inbox, Accounts accounts,
			InstantSource clock) {
		return new Previews(actions, possibilities, inbox, accounts, clock);
	}

	@Bean
	BulkPage bulkPage(Inbox inbox, Forms forms, Previews previews, BulkActions bulks, Accounts accounts,
			Supplier<UUID> ids, InstantSource clock) {
		return new BulkPage(inbox, forms, previews, bulks, accounts, ids, clock);
	}

}
