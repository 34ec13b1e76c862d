// The examples of the CommonMark specification, a JSON text a line. Arrows stand for tabs there.
import { createRequire } from "node:module";

const { tests } = createRequire(import.meta.url)("commonmark-spec");
process.stdout.write(tests.map((each) => `${JSON.stringify(each.markdown.replaceAll("→", "\t"))}\n`).join(""));
