package org.biocluster.routing.streams;

import java.util.Map;

import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/// How RocksDB keeps the state. Kafka Streams expects that what is asked for is usually there, and spares the filters that
/// answer for what is not; each new proposal is asked for, and looking through the files for it took as long as half of all
/// that is decided about it. docs/configuration.md gives the reason of each setting.
public final class StateOptions implements RocksDBConfigSetter {

	/// Of the memory for what is not in a file yet.
	private static final double FILTER_SHARE = 0.02;

	/// For Kafka Streams, which makes one.
	public StateOptions() {
	}

	@Override
	public void setConfig(String store, Options options, Map<String, Object> configs) {
		options.setOptimizeFiltersForHits(false);
		options.setMemtablePrefixBloomSizeRatio(FILTER_SHARE);
		options.setMemtableWholeKeyFiltering(true);
	}

	@Override
	public void close(String store, Options options) {
		// Nothing was opened.
	}

}
