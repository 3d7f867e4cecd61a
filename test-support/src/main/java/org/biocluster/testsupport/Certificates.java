package org.biocluster.testsupport;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.biocluster.topic.kafka.Tls;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// An authority of its own and the certificates that it gives out, in a temporary directory, of the same form as
/// `etc/certificates` makes. Not thread-safe.
public final class Certificates implements AutoCloseable {

	/// The principal of a broker.
	public static final String BROKER = "broker";

	private final Path directory = Directories.temporary("certificates");

	private final Path authorityFile = this.directory.resolve("authority.pem");

	private final KeyPair authorityKey;

	private final X509Certificate authority;

	private Certificates() throws GeneralSecurityException, IOException, OperatorCreationException {
		this.authorityKey = newKey();
		X509v3CertificateBuilder builder = builder("authority", this.authorityKey);
		builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
		this.authority = sign(builder);
		write(this.authorityFile, this.authority);
	}

	/// Founds an authority that nobody knows yet.
	public static Certificates create() {
		try {
			return new Certificates();
		}
		catch (GeneralSecurityException | OperatorCreationException ex) {
			throw new IllegalStateException("The authority can't be made", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// The files of a client.
	/// @param name its principal
	public Tls client(String name) {
		return issue(name, null, KeyPurposeId.id_kp_clientAuth);
	}

	/// The certificates that clients of this authority trust.
	public Path authority() {
		return this.authorityFile;
	}

	/// The files of a broker on this machine, which is also a client of itself.
	public Tls broker() {
		return issue(BROKER, new GeneralName(GeneralName.iPAddress, "127.0.0.1"), KeyPurposeId.id_kp_serverAuth,
				KeyPurposeId.id_kp_clientAuth);
	}

	@Override
	public void close() {
		Directories.delete(this.directory);
	}

	private Tls issue(String name, @Nullable GeneralName address, KeyPurposeId... purposes) {
		Path file = this.directory.resolve(name + ".pem");
		try {
			KeyPair key = newKey();
			X509v3CertificateBuilder builder = builder(name, key);
			builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
			if (address != null) {
				builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(address));
			}
			write(file, new JcaPKCS8Generator(key.getPrivate(), null), sign(builder), this.authority);
			return new Tls(file, this.authorityFile);
		}
		catch (GeneralSecurityException | OperatorCreationException ex) {
			throw new IllegalStateException("The certificate of " + name + " can't be made", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static KeyPair newKey() throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec("secp256r1"));
		return generator.generateKeyPair();
	}

	private static X509v3CertificateBuilder builder(String name, KeyPair key) {
		Instant now = Instant.now();
		return new JcaX509v3CertificateBuilder(new X500Name("CN=authority"), new BigInteger(64, new SecureRandom()),
				Date.from(now.minus(Duration.ofHours(1))), Date.from(now.plus(Duration.ofDays(1))),
				new X500Name("CN=" + name), key.getPublic());
	}

	private X509Certificate sign(X509v3CertificateBuilder builder)
			throws GeneralSecurityException, OperatorCreationException {
		return new JcaX509CertificateConverter().getCertificate(
				builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(this.authorityKey.getPrivate())));
	}

	private static void write(Path file, Object... parts) throws IOException {
		StringWriter text = new StringWriter();
		try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
			for (Object part : parts) {
				pem.writeObject(part);
			}
		}
		Files.writeString(file, text.toString());
	}

}
