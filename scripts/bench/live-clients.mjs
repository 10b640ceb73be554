// For `npm run bench:live`: opens streams over plain sockets and says when all of them have a value. Orders come from
// the parent process: {open: {name, port, count}}, {await: {name, value}} and {close: name}.
import { connect } from "node:net";

const AT_A_TIME = 100;
const groups = new Map();

function openOne(group, port) {
  return new Promise((resolve, reject) => {
    const client = { value: -1 };
    const socket = connect(port, "127.0.0.1", () =>
      socket.write("GET /api/live/night?lang=en HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    );
    socket.setEncoding("latin1");
    // The value stands at the end of a frame, which may come in two parts.
    let tail = "";
    socket.on("data", (part) => {
      const text = tail + part;
      tail = text.slice(-20);
      for (const [, value] of text.matchAll(/"v(\d+);"/g)) client.value = Number(value);
      if (client.value < 0) return;
      resolve();
      group.received();
    });
    socket.on("error", reject);
    group.clients.push(client);
    group.sockets.push(socket);
  });
}

async function open({ name, port, count }) {
  const group = groups.get(name) ?? { clients: [], sockets: [], received: () => {} };
  groups.set(name, group);
  for (let opened = 0; opened < count; opened += AT_A_TIME)
    await Promise.all(
      Array.from({ length: Math.min(AT_A_TIME, count - opened) }, () => openOne(group, port)),
    );
}

function untilAll({ name, value }) {
  const group = groups.get(name);
  return new Promise((resolve) => {
    let missing = group.clients.filter((client) => client.value < value).length;
    group.received = () => {
      missing -= 1;
      if (missing > 0) return;
      // Parts of frames count too: look whether that was the last.
      missing = group.clients.filter((client) => client.value < value).length;
      if (missing > 0) return;
      group.received = () => {};
      resolve(Date.now());
    };
  });
}

process.on("message", async (order) => {
  if (order.open) process.send({ done: await open(order.open) });
  if (order.await) {
    const all = untilAll(order.await);
    process.send({ ready: true });
    process.send({ at: await all });
  }
  if (order.close) {
    for (const socket of groups.get(order.close).sockets) socket.destroy();
    groups.delete(order.close);
    process.send({ done: true });
  }
});
process.on("disconnect", () => process.exit());
