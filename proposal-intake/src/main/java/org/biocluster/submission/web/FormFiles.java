package org.biocluster.submission.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.attachment.FileType;
import org.biocluster.attachment.Upload;
import org.biocluster.language.Language;
import org.biocluster.problem.FieldProblem;
import org.biocluster.submission.Attachment;
import org.biocluster.upload.Arrived;
import org.biocluster.upload.UploadResult;
import org.biocluster.upload.Uploads;
import org.biocluster.upload.web.MultipartForms;
import org.biocluster.wording.FileSize;
import org.biocluster.wording.IcuMessages;

/// The files of a form: the form carries their ids. Thread-safe.
public final class FormFiles {

	/// The value of the button that attaches the chosen file and nothing else.
	public static final String ATTACH = "attach";

	/// The name of the buttons that take a file away; the value is its id.
	public static final String REMOVE = "remove";

	private final Uploads uploads;

	private final IcuMessages messages;

	public FormFiles(Uploads uploads, IcuMessages messages) {
		this.uploads = uploads;
		this.messages = messages;
	}

	/// Attaches the file that came with a form, whatever its button does otherwise, and
	/// takes away the one that a button names.
	public Change change(FormValues values, HttpServletRequest request) {
		String removed = values.value(REMOVE);
		FormValues without = removed.isEmpty() ? values : remove(values, removed);
		Optional<Arrived> file = MultipartForms.file(request);
		return file.map((arrived) -> attach(without, arrived)).orElseGet(() -> new Change(without, List.of(), 200));
	}

	private FormValues remove(FormValues values, String id) {
		this.uploads.drop(List.of(id));
		return values.with(Uploads.FIELD,
				values.list(Uploads.FIELD).stream().filter((one) -> !one.equals(id)).toList());
	}

	private Change attach(FormValues values, Arrived file) {
		List<String> ids = values.list(Uploads.FIELD);
		return switch (this.uploads.take(file, ids.size())) {
			case UploadResult.Taken(Upload upload) -> {
				List<String> more = new ArrayList<>(ids);
				more.add(upload.id());
				yield new Change(values.with(Uploads.FIELD, more), List.of(), 200);
			}
			case UploadResult.Refused(FieldProblem problem) -> new Change(values, List.of(problem), 422);
			case UploadResult.NoRoom(FieldProblem problem) -> new Change(values, List.of(problem), 507);
		};
	}

	/// Forgets the files of a form that was given up.
	void discard(FormValues values) {
		this.uploads.drop(values.list(Uploads.FIELD));
	}

	/// What the form shows of its files; those that waited too long are gone.
	public Shown shown(FormValues values, Language language) {
		return shown(values, List.of(), language);
	}

	/// @param sent what the proposal has already
	public Shown shown(FormValues values, List<Attachment.Sent> sent, Language language) {
		List<Line> lines = values.list(Uploads.FIELD)
			.stream()
			.map((id) -> sent(id, sent, language).or(() -> this.uploads.find(id).map((file) -> line(file, language))))
			.flatMap(Optional::stream)
			.toList();
		return new Shown(lines, endings(), Uploads.MOST_BYTES, this.uploads.scans());
	}

	/// The names of the files of a form.
	/// @param sent what the proposal has already
	public List<String> names(FormValues values, List<Attachment.Sent> sent, Language language) {
		return shown(values, sent, language).lines().stream().map(Line::name).toList();
	}

	/// Files that were sent, in words.
	public List<Line> lines(List<Attachment.Sent> sent, Language language) {
		return sent.stream().map((file) -> line(file, language)).toList();
	}

	private Line line(Attachment.Sent sent, Language language) {
		return new Line(sent.file().name().toString(), sent.name(),
				FileSize.in(this.messages, sent.file().size(), language), this.uploads.isScanned(sent.sha256()));
	}

	private Optional<Line> sent(String id, List<Attachment.Sent> sent, Language language) {
		return sent.stream()
			.filter((file) -> file.file().name().toString().equals(id))
			.findFirst()
			.map((file) -> line(file, language));
	}

	Line line(Upload upload, Language language) {
		return new Line(upload.id(), upload.name(), FileSize.in(this.messages, upload.size(), language),
				this.uploads.isScanned(upload.sha256()));
	}

	private static String endings() {
		List<String> endings = new ArrayList<>();
		for (FileType type : FileType.values()) {
			type.endings().forEach((ending) -> endings.add("." + ending));
		}
		return String.join(",", endings);
	}

	/// A form after its files changed.
	/// @param status of the page that says what is wrong
	public record Change(FormValues values, List<FieldProblem> problems, int status) {
	}

	/// The files of a form, and which may come.
	/// @param endings of names, for a browser
	/// @param largest in bytes
	/// @param scanned whether they are looked at for malware
	public record Shown(List<Line> lines, String endings, long largest, boolean scanned) {
	}

	/// An attached file.
	/// @param size in words
	/// @param scanned whether malware was looked for and none found
	public record Line(String id, String name, String size, boolean scanned) {

		/// Says nothing of the name.
		@Override
		public String toString() {
			return "Line[…]";
		}

	}

}
