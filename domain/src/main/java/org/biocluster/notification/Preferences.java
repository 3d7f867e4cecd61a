package org.biocluster.notification;

/// Who wants which messages.
@FunctionalInterface
public interface Preferences {

	/// Everybody wants everything.
	Preferences EVERYTHING = (recipient, message, channel) -> true;

	/// Whether the recipient wants the message on this channel.
	boolean wants(Recipient recipient, Message message, Channel channel);

}
