# The four services and the set-up, from what `mvn -DskipTests -pl launcher -am package` built:
#   docker build --build-arg SERVICE=proposal-intake -t biocluster/proposal-intake:0.1.0-SNAPSHOT .
#   docker build --target set-up -t biocluster/set-up:0.1.0-SNAPSHOT .
ARG JAVA_IMAGE=eclipse-temurin:25-jre

FROM ${JAVA_IMAGE} AS runtime
# A fixed number, so that volumes and files of secrets can be given to it.
RUN groupadd --gid 10001 biocluster \
	&& useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/biocluster --shell /usr/sbin/nologin biocluster \
	&& install --directory --owner=10001 --group=10001 --mode=0750 /var/lib/biocluster /var/lib/biocluster-attachments
WORKDIR /application
USER 10001:10001
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

FROM runtime AS set-up
COPY launcher/setup/target/lib lib
ENTRYPOINT ["java", "-XX:TieredStopAtLevel=1", "-cp", "lib/*", "org.biocluster.setup.SetupMain"]

FROM ${JAVA_IMAGE} AS layers
ARG SERVICE
WORKDIR /layers
COPY ${SERVICE}/target/${SERVICE}.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination extracted

FROM runtime AS service
# What changes least comes first, so that a new version of the product is a small layer.
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080
EXPOSE 8080
# Needs no program that a base image may lack.
HEALTHCHECK --interval=5s --timeout=4s --start-period=90s --retries=6 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200'* ]]"]
ENTRYPOINT ["java", "-jar", "application.jar"]
