package org.biocluster.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.UUID;

import org.biocluster.link.Link.Purpose;
import org.biocluster.proposal.ProposalId;
import org.junit.jupiter.api.Test;

class LinksTest {

	private static final ProposalId PROPOSAL = new ProposalId(new UUID(4, 2));

	private final Links links = Links.of(new byte[32]);

	@Test
	void tokenSaysWhatItAllows() {
		assertThat(links.verify(links.receipt(PROPOSAL, 1))).contains(new Link(Purpose.STATUS, PROPOSAL, 1));
		assertThat(links.verify(links.manage(PROPOSAL, 3))).contains(new Link(Purpose.MANAGE, PROPOSAL, 3));
	}

	@Test
	void tokenFitsIntoAnAddress() {
		assertThat(links.manage(PROPOSAL, 1)).hasSize(50).matches("[A-Za-z0-9_-]+");
	}

	@Test
	void everyChangedCharacterMakesATokenVoid() {
		String token = links.receipt(PROPOSAL, 1);

		for (int i = 0; i < token.length(); i++) {
			char other = token.charAt(i) == 'A' ? 'B' : 'A';
			assertThat(links.verify(token.substring(0, i) + other + token.substring(i + 1))).isEmpty();
		}
	}

	@Test
	void tokenOfALateLinkOpensNoProposalAndTheOtherWayRound() {
		String late = links.late(PROPOSAL.value());

		assertThat(links.verifyLate(late)).contains(PROPOSAL.value());
		assertThat(links.verify(late)).isEmpty();
		assertThat(links.verifyLate(links.manage(PROPOSAL, 1))).isEmpty();
		assertThat(links.verifyLate((late.startsWith("T") ? "U" : "T") + late.substring(1))).isEmpty();
	}

	@Test
	void anotherKeyMakesOtherTokens() {
		byte[] other = new byte[32];
		other[0] = 1;

		assertThat(Links.of(other).verify(links.receipt(PROPOSAL, 1))).isEmpty();
		assertThat(Links.of(other).verifyLate(links.late(PROPOSAL.value()))).isEmpty();
	}

	@Test
	void textThatIsNoTokenIsVoid() {
		assertThat(links.verify("")).isEmpty();
		assertThat(links.verify("../../etc")).isEmpty();
		assertThat(links.verify(links.receipt(PROPOSAL, 1) + "=")).isEmpty();
	}

	@Test
	void newKeyMakesTokensWhileThoseOfTheFormerOneStillWork() {
		String former = line((byte) 1);
		String token = Links.read(former + "\n").receipt(PROPOSAL, 1);
		Links rotated = Links.read(line((byte) 2) + "\n" + former + "\n");

		assertThat(rotated.verify(token)).contains(new Link(Purpose.STATUS, PROPOSAL, 1));
		assertThat(rotated.receipt(PROPOSAL, 1)).isEqualTo(Links.read(line((byte) 2)).receipt(PROPOSAL, 1));
		assertThat(Links.read(line((byte) 2)).verify(token)).isEmpty();
	}

	@Test
	void fileWithoutAWholeKeyIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Links.read("\n"));
		assertThatIllegalArgumentException().isThrownBy(() -> Links.read(line((byte) 1) + "\nAAAA"));
		assertThatIllegalArgumentException().isThrownBy(() -> Links.read("no key"));
	}

	private static String line(byte first) {
		byte[] key = new byte[32];
		key[0] = first;
		return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
	}

	@Test
	void shortKeyIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> Links.of(new byte[16]));
	}

}
