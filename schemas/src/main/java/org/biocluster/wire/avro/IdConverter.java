package org.biocluster.wire.avro;

import java.util.List;

import org.jspecify.annotations.NullUnmarked;

/// A record of the domain around one UUID, which is all that is written.
@NullUnmarked
record IdConverter(DomainRecord domain, RecordWriter writer, RecordReader reader) implements Converter {

	/// @param uuid the converter of what is inside
	static IdConverter of(DomainRecord domain, Converter uuid) {
		List<Step> whole = List.of(new Step.Part(0, uuid));
		return new IdConverter(domain, new RecordWriter(domain, whole), new RecordReader(domain, whole));
	}

	@Override
	public void encode(Object value, MemoryEncoder out) {
		writer.write(value, out);
	}

	@Override
	public Object decode(MemoryDecoder in) {
		return reader.read(in);
	}

	@Override
	public Object toDomain(Object value) {
		return domain.create(new Object[] { value });
	}

}
