// Opens real Blazor circuits without a browser and times their render batches.
// Reads commands from standard input, one a line, and answers each with one line of JSON:
//   open <count> <address> [cookie ...]   opens circuits on a page, dealing the cookies round -> { circuits, ms, batches }
//   mark <token>                          forgets what was received; the next batch that holds the token is the change -> {}
//   collect                               waits for the change on every circuit, and for quiet -> { at: [ns], bytes: [...], batches: [...] }
import { createInterface } from "node:readline";
import * as signalr from "@microsoft/signalr";
import { MessagePackHubProtocol } from "@microsoft/signalr-protocol-msgpack";

const quietMs = 120;
const patienceMs = 30000;
const circuits = [];
let token = null;
let lastBatch = 0;

/** Blazor's protocol is MessagePack under another name. It also counts what comes in, as it is before any compression. */
class BlazorPack extends MessagePackHubProtocol {
  name = "blazorpack";
  received = 0;
  parseMessages(input, logger) {
    this.received += input.byteLength;
    return super.parseMessages(input, logger);
  }
}

class Circuit {
  change = null;
  fault = null;
  batches = 0;
  objects = 0;
  pack = new BlazorPack();

  async open(address, cookie) {
    const headers = cookie ? { Cookie: cookie } : {};
    const answer = await fetch(address, { headers, redirect: "error" });
    if (!answer.ok) {
      throw new Error(`${address} answered ${answer.status}`);
    }
    const html = await answer.text();
    const markers = [...html.matchAll(/<!--Blazor:(\{.*?\})-->/g)].map(match => JSON.parse(match[1])).filter(marker => marker.descriptor);
    const state = /<!--Blazor-Server-Component-State:(.*?)-->/.exec(html)?.[1] ?? "";
    const origin = new URL("/", address).href;
    this.connection = new signalr.HubConnectionBuilder()
      .withUrl(new URL("_blazor", origin).href, { headers, skipNegotiation: true, transport: signalr.HttpTransportType.WebSockets })
      .withHubProtocol(this.pack)
      .configureLogging(signalr.LogLevel.None)
      .build();
    this.connection.serverTimeoutInMilliseconds = 120000;
    const attached = new Promise((resolve, reject) => {
      this.connection.on("JS.EndUpdateRootComponents", resolve);
      const fail = error => {
        this.fault = error?.message ?? error ?? "closed";
        reject(new Error(this.fault));
      };
      this.connection.on("JS.Error", fail);
      this.connection.onclose(fail);
    });
    this.connection.on("JS.AttachComponent", () => {});
    this.connection.on("JS.EndInvokeDotNet", () => {});
    this.connection.on("JS.RenderBatch", (id, batch) => this.render(id, batch));
    this.connection.on("JS.BeginInvokeJS", (id, name, args, kind) => this.call(id, kind));
    await this.connection.start();
    if (!(await this.connection.invoke("StartCircuit", origin, address, "[]", ""))) {
      throw new Error("The circuit was refused.");
    }
    const operations = markers.map((marker, index) => ({ type: "add", ssrComponentId: index + 1, marker }));
    await this.connection.send("UpdateRootComponents", JSON.stringify({ batchId: 1, operations }), state);
    await attached;
  }

  render(id, batch) {
    const now = process.hrtime.bigint();
    this.batches++;
    lastBatch = performance.now();
    if (token && this.change === null && Buffer.from(batch.buffer, batch.byteOffset, batch.byteLength).includes(token)) {
      this.change = now;
    }
    this.connection.send("OnRenderCompleted", id, null);
  }

  // Result kind 1 is a reference to an object of the page; all else is answered with nothing.
  call(id, kind) {
    if (id) {
      const result = kind === 1 ? { __jsObjectId: ++this.objects } : null;
      this.connection.send("EndInvokeJSFromDotNet", id, true, JSON.stringify([id, true, result]));
    }
  }
}

const until = async condition => {
  const end = performance.now() + patienceMs;
  while (!condition()) {
    if (performance.now() > end) {
      const waiting = circuits.filter(circuit => circuit.change === null);
      const faults = [...new Set(waiting.map(circuit => `${circuit.fault ?? "connected"}, ${circuit.batches} other batches, ${circuit.objects} of 2 modules`))].join("; ");
      throw new Error(`Not everybody got ${token}: ${waiting.length} of ${circuits.length} wait (${faults}).`);
    }
    await new Promise(resolve => setTimeout(resolve, 5));
  }
};
const quiet = () => until(() => performance.now() - lastBatch > quietMs);

const commands = {
  async open(count, address, ...cookies) {
    const start = performance.now();
    const before = circuits.reduce((sum, circuit) => sum + circuit.batches, 0);
    for (let opened = 0; opened < Number(count); opened += 10) {
      await Promise.all(Array.from({ length: Math.min(10, count - opened) }, async () => {
        const circuit = new Circuit();
        circuits.push(circuit);
        await circuit.open(address, cookies[circuits.length % cookies.length]);
      }));
    }
    const ms = performance.now() - start;
    await quiet();
    return { circuits: circuits.length, ms, batches: circuits.reduce((sum, circuit) => sum + circuit.batches, 0) - before };
  },
  mark(next) {
    token = next;
    for (const circuit of circuits) {
      circuit.change = null;
      circuit.batches = 0;
      circuit.pack.received = 0;
    }
    return {};
  },
  async collect() {
    await until(() => circuits.every(circuit => circuit.change !== null));
    await quiet();
    return {
      at: circuits.map(circuit => Number(circuit.change)),
      bytes: circuits.map(circuit => circuit.pack.received),
      batches: circuits.map(circuit => circuit.batches),
    };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...args] = line.split(" ");
  try {
    console.log(JSON.stringify(await commands[name](...args)));
  } catch (error) {
    console.log(JSON.stringify({ error: error.message }));
  }
}
process.exit(0);
