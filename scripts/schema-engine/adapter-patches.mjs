import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";

const charOid = 18;
const textOid = 25;

/** Adds what the schema engine needs to the official adapter; throws if the adapter's shape has changed. */
export async function patchAdapter() {
  // Connecting is lazy: this opens no connection.
  const probe = await new PrismaPg({ host: "127.0.0.1", port: 1 }).connect();
  const adapter = Object.getPrototypeOf(probe);
  const queryable = Object.getPrototypeOf(adapter);
  if (typeof queryable.performIO !== "function" || typeof queryable.queryRaw !== "function") {
    throw new Error("schema-engine: @prisma/adapter-pg has changed its shape");
  }
  mapCatalogueChar(queryable);
  sendScriptsWhole(adapter);
  await probe.dispose();
}

/** The catalogue's type "char" has no mapping; the engine expects a single character. */
function mapCatalogueChar(queryable) {
  const charColumns = new WeakMap();
  const { performIO, queryRaw } = queryable;

  queryable.performIO = async function (query) {
    const result = await performIO.call(this, query);
    const columns = (result.fields ?? []).filter((field) => field.dataTypeID === charOid);
    charColumns.set(
      result.rows,
      columns.map((field) => result.fields.indexOf(field)),
    );
    for (const field of columns) field.dataTypeID = textOid;
    return result;
  };
  queryable.queryRaw = async function (query) {
    const result = await queryRaw.call(this, query);
    for (const i of charColumns.get(result.rows) ?? []) {
      result.columnTypes[i] = ColumnTypeEnum.Character;
    }
    return result;
  };
}

/** The adapter splits a script at every ";", which breaks functions and runs a migration outside one transaction. */
function sendScriptsWhole(adapter) {
  adapter.executeScript = async function (script) {
    try {
      await this.client.query(script);
    } catch (error) {
      this.onError(error);
    }
  };
}
