package org.biocluster.wire.avro;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A class that is made while the program runs, for one record of the domain, with one method and no state.
///
/// A loop over the fields of any record calls code that the compiler of the JVM cannot see through, because the same loop
/// serves all records. In a class of its own the converter of each field is a constant, and the compiler joins the fields
/// into one piece. For one thread.
final class RecordClass {

	private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

	private final ClassDesc name;

	private final List<Object> constants = new ArrayList<>();

	RecordClass(DomainRecord domain) {
		this.name = ClassDesc.of(RecordClass.class.getPackageName(), domain.type().getSimpleName() + "Fields");
	}

	/// Makes an object of the class.
	/// @param contract the interface that it implements
	/// @param body of the interface's only method
	<T> T make(Class<T> contract, String method, MethodTypeDesc type, Consumer<CodeBuilder> body) {
		byte[] bytes = ClassFile.of()
			.build(name, (made) -> made.withFlags(ClassFile.ACC_FINAL)
				.withInterfaceSymbols(describe(contract))
				.withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC,
						(code) -> code.aload(0)
							.invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
							.return_())
				.withMethodBody(method, type, ClassFile.ACC_PUBLIC, body::accept));
		try {
			MethodHandles.Lookup made = LOOKUP.defineHiddenClassWithClassData(bytes, List.copyOf(constants), true);
			return contract.cast(made.findConstructor(made.lookupClass(), MethodType.methodType(void.class)).invoke());
		}
		catch (Throwable e) {
			throw DomainRecord.unchecked(e);
		}
	}

	/// An object that the code loads by this.
	DynamicConstantDesc<?> constant(Class<?> type, Object value) {
		constants.add(value);
		return DynamicConstantDesc.ofNamed(ConstantDescs.BSM_CLASS_DATA_AT, ConstantDescs.DEFAULT_NAME, describe(type),
				constants.size() - 1);
	}

	/// The class of objects that hold a value of this primitive type.
	static ClassDesc box(Class<?> primitive) {
		return describe(MethodType.methodType(primitive).wrap().returnType());
	}

	static ClassDesc describe(Class<?> type) {
		return type.describeConstable().orElseThrow();
	}

}
