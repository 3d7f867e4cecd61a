package org.biocluster.wire.avro;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Reads the fields of a record and creates it, by a class that is made when it is first needed, as in [RecordWriter].
/// Thread-safe.
final class RecordReader {

	private static final ClassDesc CONVERTER = RecordClass.describe(Converter.class);

	private static final ClassDesc UNION = RecordClass.describe(UnionConverter.class);

	private static final ClassDesc IN = RecordClass.describe(MemoryDecoder.class);

	private static final MethodTypeDesc READ = MethodTypeDesc.of(ConstantDescs.CD_Object, IN);

	private static final MethodTypeDesc TEXT = MethodTypeDesc.of(ConstantDescs.CD_String);

	private static final int FROM = 1;

	private final DomainRecord domain;

	private final List<Step> steps;

	/// Two threads may both make one: it has no state, and either will do.
	private @Nullable Fields made;

	/// @param steps in the order of the schema
	RecordReader(DomainRecord domain, List<Step> steps) {
		this.domain = domain;
		this.steps = List.copyOf(steps);
	}

	Object read(MemoryDecoder in) {
		Fields fields = made;
		if (fields == null) {
			fields = make();
			made = fields;
		}
		return fields.read(in);
	}

	private Fields make() {
		RecordClass code = new RecordClass(domain);
		return code.make(Fields.class, "read", READ, (body) -> new Body(code, body).write());
	}

	/// What the made class does.
	interface Fields {

		Object read(MemoryDecoder in);

	}

	/// Reads every field into a variable, in the order of the schema, and hands them to
	/// the constructor in its own.
	private final class Body {

		private final RecordClass code;

		private final CodeBuilder body;

		private final int[] variables;

		Body(RecordClass code, CodeBuilder body) {
			this.code = code;
			this.body = body;
			this.variables = Arrays.stream(domain.components())
				.mapToInt((component) -> body.allocateLocal(kind(component)))
				.toArray();
		}

		void write() {
			int label = body.allocateLocal(TypeKind.REFERENCE);
			for (Step step : steps) {
				switch (step) {
					case Step.Part(int component, Converter converter) -> read(component, converter);
					case Step.Label _ -> body.aload(FROM).invokevirtual(IN, "readString", TEXT).astore(label);
					case Step.Constant _ -> throw new IllegalStateException("Nothing is read for a constant");
				}
			}
			steps.forEach((step) -> {
				if (step instanceof Step.Label(int component, UnionConverter payload)) {
					check(label, component, payload);
				}
			});
			create();
		}

		private void read(int component, Converter converter) {
			body.ldc(code.constant(Converter.class, converter)).aload(FROM).invokeinterface(CONVERTER, "decode", READ);
			RecordComponent part = domain.components()[component];
			ClassDesc type = RecordClass.describe(part.getType());
			if (part.getType().isPrimitive()) {
				ClassDesc box = RecordClass.box(part.getType());
				body.checkcast(box).invokevirtual(box, part.getType().getName() + "Value", MethodTypeDesc.of(type));
			}
			else if (part.getType() != Object.class) {
				body.checkcast(type);
			}
			body.storeLocal(kind(part), variables[component]);
		}

		private void check(int label, int component, UnionConverter payload) {
			body.ldc(code.constant(UnionConverter.class, payload))
				.aload(label)
				.aload(variables[component])
				.invokevirtual(UNION, "check",
						MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String, ConstantDescs.CD_Object));
		}

		private void create() {
			ClassDesc type = RecordClass.describe(domain.type());
			body.new_(type).dup();
			RecordComponent[] components = domain.components();
			for (int i = 0; i < components.length; i++) {
				body.loadLocal(kind(components[i]), variables[i]);
			}
			ClassDesc[] types = Arrays.stream(components)
				.map((component) -> RecordClass.describe(component.getType()))
				.toArray(ClassDesc[]::new);
			body.invokespecial(type, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, types))
				.areturn();
		}

		private static TypeKind kind(RecordComponent component) {
			return TypeKind.from(component.getType());
		}

	}

}
