package org.biocluster.wire.avro;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.RecordComponent;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Writes the fields of a record by a class that is made when it is first needed, since a program writes few of the topics
/// that it knows. Thread-safe.
final class RecordWriter {

	private static final ClassDesc CONVERTER = RecordClass.describe(Converter.class);

	private static final ClassDesc UNION = RecordClass.describe(UnionConverter.class);

	private static final ClassDesc OUT = RecordClass.describe(MemoryEncoder.class);

	private static final MethodTypeDesc WRITE = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, OUT);

	private static final MethodTypeDesc BYTES = MethodTypeDesc.of(ConstantDescs.CD_void,
			ConstantDescs.CD_byte.arrayType());

	private static final int VALUE = 1;

	private static final int TO = 2;

	private final DomainRecord domain;

	private final List<Step> steps;

	/// Two threads may both make one: it has no state, and either will do.
	private @Nullable Fields made;

	/// @param steps in the order of the schema
	RecordWriter(DomainRecord domain, List<Step> steps) {
		this.domain = domain;
		this.steps = List.copyOf(steps);
	}

	void write(Object value, MemoryEncoder out) {
		Fields fields = made;
		if (fields == null) {
			fields = make();
			made = fields;
		}
		fields.write(value, out);
	}

	private Fields make() {
		RecordClass code = new RecordClass(domain);
		return code.make(Fields.class, "write", WRITE, (body) -> {
			body.aload(VALUE).checkcast(RecordClass.describe(domain.type())).astore(VALUE);
			steps.forEach((step) -> write(step, code, body));
			body.return_();
		});
	}

	private void write(Step step, RecordClass code, CodeBuilder body) {
		switch (step) {
			case Step.Part(int component, Converter converter) -> {
				body.ldc(code.constant(Converter.class, converter));
				read(component, body);
				body.aload(TO).invokeinterface(CONVERTER, "encode", WRITE);
			}
			case Step.Label(int component, UnionConverter payload) -> {
				body.aload(TO).ldc(code.constant(UnionConverter.class, payload));
				read(component, body);
				body.invokevirtual(UNION, "labelOf",
						MethodTypeDesc.of(ConstantDescs.CD_byte.arrayType(), ConstantDescs.CD_Object))
					.invokevirtual(OUT, "write", BYTES);
			}
			case Step.Constant(byte[] bytes) ->
				body.aload(TO).ldc(code.constant(byte[].class, bytes)).invokevirtual(OUT, "write", BYTES);
		}
	}

	/// Leaves the component on the stack, as an object.
	private void read(int component, CodeBuilder body) {
		RecordComponent part = domain.components()[component];
		ClassDesc type = RecordClass.describe(part.getType());
		body.aload(VALUE).invokevirtual(RecordClass.describe(domain.type()), part.getName(), MethodTypeDesc.of(type));
		if (part.getType().isPrimitive()) {
			ClassDesc box = RecordClass.box(part.getType());
			body.invokestatic(box, "valueOf", MethodTypeDesc.of(box, type));
		}
	}

	/// What the made class does.
	interface Fields {

		void write(Object value, MemoryEncoder out);

	}

}
