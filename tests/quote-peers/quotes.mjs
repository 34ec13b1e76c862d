// For each line of JSON, {"nodes": the texts of a page's text nodes, "selector": a TextQuoteSelector}, a line: the places at which Apache Annotator finds it, as
// offsets in the page's text, and the one at which dom-anchor-text-quote does.
import { readFileSync } from "node:fs";
import { textQuoteSelectorMatcher } from "@apache-annotator/selector";
import anchor from "dom-anchor-text-quote";

class Chunks {
    constructor(nodes) {
        let at = 0;
        this.chunks = nodes.map((data, index) => ({ data, index, at: (at += data.length) - data.length, equals: (other) => other.index === index }));
        this.now = 0;
    }

    get currentChunk() {
        return this.chunks[this.now];
    }

    nextChunk() {
        return this.now + 1 < this.chunks.length ? this.chunks[++this.now] : null;
    }

    previousChunk() {
        return this.now > 0 ? this.chunks[--this.now] : null;
    }

    precedesCurrentChunk(chunk) {
        return chunk.index < this.now;
    }
}

for (const line of readFileSync(process.argv[2], "utf8").split("\n").slice(0, -1)) {
    const { nodes, selector } = JSON.parse(line);
    const found = [];
    for await (const range of textQuoteSelectorMatcher(selector)(new Chunks(nodes))) {
        found.push([range.startChunk.at + range.startIndex, range.endChunk.at + range.endIndex]);
    }

    const one = anchor.toTextPosition({ textContent: nodes.join("") }, selector);
    process.stdout.write(`${JSON.stringify({ apache: found, dom: one ? [one.start, one.end] : null })}\n`);
}
