// For each line of JSON in a file, two lines: its canonical form by canonicalize, and by json-canonicalize.
import { readFileSync } from "node:fs";
import canonicalize from "canonicalize";
import { canonicalize as jsonCanonicalize } from "json-canonicalize";

const documents = readFileSync(process.argv[2], "utf8").split("\n").slice(0, -1).map((line) => JSON.parse(line));
process.stdout.write(documents.map((each) => `${canonicalize(each)}\n${jsonCanonicalize(each)}\n`).join(""));
