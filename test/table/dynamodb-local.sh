#!/bin/sh
# Runs the table's tests against DynamoDB Local, AWS's own, from Maven Central: `sh test/table/dynamodb-local.sh`.
# Skipped, with the reason, where there is no Java 17, no Maven, or no way to the registry.
set -eu
cd "$(dirname "$0")/../.."
VERSION=2.6.1
PORT="${DYNAMODB_PORT:-8123}"
WHERE="${DYNAMODB_LOCAL:-${TMPDIR:-/tmp}/dynamodb-local-$VERSION}"
skip() { echo "skipped: $1"; exit 0; }
command -v java >/dev/null || skip 'there is no java'
command -v mvn >/dev/null || skip 'there is no mvn'
if [ ! -d "$WHERE/lib" ]; then
  mkdir -p "$WHERE"
  cat > "$WHERE/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>on-record</groupId><artifactId>dynamodb-local</artifactId><version>1</version><packaging>pom</packaging>
<dependencies><dependency><groupId>com.amazonaws</groupId><artifactId>DynamoDBLocal</artifactId><version>$VERSION</version></dependency></dependencies>
</project>
POM
  (cd "$WHERE" && mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib) || { rm -rf "$WHERE/lib"; skip 'Maven Central cannot be reached'; }
fi
# It leaves a file where it runs.
cd "$WHERE"
# It leaves a file where it is started.
(cd "$WHERE" && exec java -cp 'lib/*' com.amazonaws.services.dynamodbv2.local.main.ServerRunner -disableTelemetry -inMemory -port "$PORT" >log 2>&1) &
SERVER=$!
cd "$OLDPWD"
trap 'kill $SERVER 2>/dev/null' EXIT
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  curl -s -o /dev/null "http://127.0.0.1:$PORT" && break
  sleep 0.5
done
DYNAMODB_ENDPOINT="http://127.0.0.1:$PORT" npx vitest run test/table
