package org.biocluster.routing.rebuild;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

import org.biocluster.topic.kafka.KafkaConnection;

/// What a rebuild works on.
/// @param partitions of every proposal topic
/// @param replication of the changelog, should it have to be made
/// @param stateDirectory the local copy of the state, which is removed
/// @param patience how long to wait for a router that is just ending to leave its group
public record RebuildSettings(KafkaConnection kafka, int partitions, short replication, Path stateDirectory,
		Duration patience, InstantSource clock) {
}
