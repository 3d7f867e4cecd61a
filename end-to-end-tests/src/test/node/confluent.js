// Confluent's client at work: the first line of output lists the subjects; then every line of input
// {topic, value, set} is a record to read, and every line of output {read, written} what it says, and
// what the client writes when it writes the same again, with the fields in "set" changed.
'use strict';

const readline = require('node:readline');
const { AvroDeserializer, AvroSerializer } = require('@confluentinc/schemaregistry/dist/serde/avro');
const { SerdeType, SubjectNameStrategyType } = require('@confluentinc/schemaregistry/dist/serde/serde');
const { SchemaRegistryClient } = require('@confluentinc/schemaregistry/dist/schemaregistry-client');

async function main(registry) {
  const client = new SchemaRegistryClient({ baseURLs: [registry] });
  const settings = { subjectNameStrategyType: SubjectNameStrategyType.TOPIC };
  const reader = new AvroDeserializer(client, SerdeType.VALUE, settings);
  const writer = new AvroSerializer(client, SerdeType.VALUE,
    { ...settings, autoRegisterSchemas: false, useLatestVersion: true });
  console.log(JSON.stringify(await client.getAllSubjects()));
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { topic, value, set } = JSON.parse(line);
    const read = await reader.deserialize(topic, Buffer.from(value, 'base64'));
    const written = await writer.serialize(topic, Object.assign(read, set));
    console.log(JSON.stringify({ read, written: written.toString('base64') }));
  }
}

main(process.argv[2]).catch((problem) => {
  console.error(problem);
  process.exit(1);
});
