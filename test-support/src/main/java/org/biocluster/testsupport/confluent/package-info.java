/// A stand-in for Confluent's serializers, which cannot be fetched from Maven Central: the same properties, requests, wire format and kinds of failure.
@NullMarked
package org.biocluster.testsupport.confluent;

import org.jspecify.annotations.NullMarked;
